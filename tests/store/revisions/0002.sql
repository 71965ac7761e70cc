CREATE VIRTUAL TABLE entry_index USING fts5(text, tokenize='ascii', prefix='2 3');
INSERT INTO entry_index (rowid, text) VALUES (24, '2 21 read the tides https sea example tides by ada gray good on moons');
INSERT INTO entry_index (rowid, text) VALUES (25, '2 22 read rings of rock https sky example rings');
INSERT INTO entry_index (rowid, text) VALUES (26, '2 23 rested naive cafe');
CREATE VIRTUAL TABLE search_index USING fts5(key, title, author, venue, abstract, tag, note, log, id, tokenize='ascii', prefix='2 3');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (1, 'graytides', 'the tides', 'ada gray ada gray', '', '', '', 'good on moons', '2 21 read the tides https sea example tides by ada gray good on moons', 'url https sea example tides https sea example tides https sea example tides');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (8, 'ringsrock', 'rings of rock', '', '', '', '', '', '2 22 read rings of rock https sky example rings', 'url https sky example rings https sky example rings https sky example rings');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (65, 'gray2021', 'on quiet water', 'ada gray gray ada bo moller moller bo', 'journal of lakes', '', 'lakes lakes', 'moons', '', 'doi 10 1000 lakes 1 https doi org 10 1000 lakes 1');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0002');
CREATE TABLE aliases (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	alias TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_aliases PRIMARY KEY (id), 
	CONSTRAINT fk_aliases_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE bibliographies (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_bibliographies PRIMARY KEY (id), 
	CONSTRAINT uq_bibliographies_path UNIQUE (path), 
	CONSTRAINT uq_bibliographies_source UNIQUE (source)
);
CREATE TABLE blocks (
	id INTEGER NOT NULL, 
	page_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	raw TEXT DEFAULT '' NOT NULL, 
	line INTEGER DEFAULT '0' NOT NULL, 
	level INTEGER DEFAULT '0' NOT NULL, 
	marker TEXT DEFAULT '' NOT NULL, 
	indent TEXT DEFAULT '' NOT NULL, 
	parent INTEGER, 
	CONSTRAINT pk_blocks PRIMARY KEY (id), 
	CONSTRAINT fk_blocks_page_id FOREIGN KEY(page_id) REFERENCES pages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (16, 14, 0, 'heading', '# Reading log'||char(10)||'', 1, 1, '#', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (17, 14, 1, 'blank', ''||char(10)||'', 2, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (18, 14, 2, 'heading', '## 2023 Log'||char(10)||'', 3, 2, '##', '', 0);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (19, 14, 3, 'blank', ''||char(10)||'', 4, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (20, 14, 4, 'item', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'', 5, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (21, 14, 5, 'item', '  * good on moons'||char(10)||'', 6, 2, '*', '  ', 4);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (22, 14, 6, 'item', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'', 7, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (23, 14, 7, 'item', '* 2/23 - rested, naïve café'||char(10)||'', 8, 1, '*', '', 2);
CREATE TABLE changes (
	id INTEGER NOT NULL, 
	step_id INTEGER NOT NULL, 
	table_name TEXT DEFAULT '' NOT NULL, 
	row_id INTEGER DEFAULT '0' NOT NULL, 
	"before" TEXT DEFAULT '' NOT NULL, 
	"after" TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_changes PRIMARY KEY (id), 
	CONSTRAINT fk_changes_step_id FOREIGN KEY(step_id) REFERENCES steps (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (32, 1, 'works', 1, '', 'e19c681bf9414ba2c561fbd550a8d1d5');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (33, 1, 'keys', 2, '{"folded":"graytides","id":2,"key":"graytides","seq":2,"work_id":null}', '2c50e7346f44ffaf4f8f0df49b9e367c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (34, 1, 'contributors', 3, '', 'ba01ff911a50ee1ad59d774f9157050c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (35, 1, 'identifiers', 4, '', '1c5495954e9396242306410353100c28');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (36, 1, 'links', 5, '', '65243937d7f1b0584cb7eb2637f6a2a8');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (37, 1, 'findings', 6, '', '1c244e455de2adfe1c0f52645d01c7c1');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (38, 1, 'queue', 7, '', 'eae4216cc5deb75e5b78b2d4bc9aa115');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (39, 1, 'works', 8, '', '703ce95fb81a345a42cb74ce93d88768');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (40, 1, 'keys', 9, '{"folded":"ringsrock","id":9,"key":"ringsrock","seq":9,"work_id":null}', '07fef2724feee2fb8e672eed7fc08f7d');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (41, 1, 'identifiers', 10, '', '8369b196e2af7cc75cd7d7f5db339223');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (42, 1, 'links', 11, '', '96c64a19247bab6883b281bcc23542e7');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (43, 1, 'findings', 12, '', 'dffe860f111e31939839fdbe44275704');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (44, 1, 'queue', 13, '', '36d57a2c1ea6be9e6eac457731fbdb4f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (45, 1, 'pages', 14, '', '96b232d4ff49a463ef20bd02d233b4d6');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (46, 1, 'page_revisions', 15, '', '8fab6657cf6117193c3c577102842773');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (47, 1, 'blocks', 16, '', 'f530251c263dd6c99f7897ab610d3f19');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (48, 1, 'blocks', 17, '', '7adac52730757b3368a73a99c3672f7f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (49, 1, 'blocks', 18, '', '1812f97b864c791cf8a610d29bf9b2d2');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (50, 1, 'blocks', 19, '', 'c6df69570880f90e5ab1496f2c13b3a9');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (51, 1, 'blocks', 20, '', '9e73dabb96057c4903964d894eef1e91');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (52, 1, 'blocks', 21, '', '540ea2f387720123f2ea3d4f02e111fc');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (53, 1, 'blocks', 22, '', '75bfd08f534f9aab2df421ced3ad41a6');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (54, 1, 'blocks', 23, '', '96dbbc8387f15587b91cf9c5de472a36');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (55, 1, 'entries', 24, '', '4a709eea398e32860e1cdbe17866a362');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (56, 1, 'entries', 25, '', '9c80ef73ac4dd70e4d0fab643a3bd4b7');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (57, 1, 'entries', 26, '', 'be8195bb4932336b2e65a2378448d3e0');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (58, 1, 'mentions', 27, '', '40c9ecf7bbb45481fa6f4396894b5bad');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (59, 1, 'mentions', 28, '', '1307731f2f884572ebae80480202536e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (60, 1, 'works', 1, '{"abstract":"","added_at":"2026-11-30T21:09:22Z","and_others":0,"author_sort":"gray","container":"","edition":"","extra":"","genre":"","id":1,"issue":"","issued":"","issued_day":"","issued_printed":"","issued_year":null,"key":"graytides","kind":"article","language":"","length":"","pages":"","place":"","publisher":"","rating":null,"revised":"","revised_printed":"","series":"","status":"","subtitle":"","title":"The Tides","title_sort":"the tides","volume":""}', '87ac43b4c584b312403738f813d3cfee');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (61, 1, 'statuses', 29, '', '0985f34e8a76256574a37118cab6eae5');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (62, 1, 'notes', 30, '', 'c371b0b1ff70f2c0e6c4fd3ac3b491a4');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (63, 1, 'works', 8, '{"abstract":"","added_at":"2026-11-30T21:09:22Z","and_others":0,"author_sort":"\udbff\udfff","container":"","edition":"","extra":"","genre":"","id":8,"issue":"","issued":"","issued_day":"","issued_printed":"","issued_year":null,"key":"ringsrock","kind":"article","language":"","length":"","pages":"","place":"","publisher":"","rating":null,"revised":"","revised_printed":"","series":"","status":"","subtitle":"","title":"Rings of Rock","title_sort":"rings of rock","volume":""}', 'c7aad3da09b190f2c709f7fc8495b8ea');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (64, 1, 'statuses', 31, '', '12b718c4721adbc5706ff90334febb46');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (71, 2, 'works', 65, '', '7312d39b6fa90f59548eafb3b4f7f09d');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (72, 2, 'keys', 66, '{"folded":"gray2021","id":66,"key":"gray2021","seq":66,"work_id":null}', '93516a5dc4a39fb1ca96305efdb6e681');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (73, 2, 'contributors', 67, '', 'e3e7d267f083b85e1975ccdbdeaeedac');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (74, 2, 'contributors', 68, '', '28d74bd2ae8f43f86e69ce98b0806d27');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (75, 2, 'identifiers', 69, '', '846a9ed63691b7f3e9c2f5404750b91f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (76, 2, 'findings', 70, '', '73612191036047e4f5570ec5885f497e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (78, 3, 'tags', 77, '', 'dee03861f62de89e953c7e48c1fbf060');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (80, 4, 'tags', 79, '', '0842102eac729eff9cecbcc001c0c483');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (82, 5, 'notes', 81, '', 'fc6044aa1300d9b2f42125c4067a384f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (84, 6, 'works', 65, '{"abstract":"","added_at":"2026-11-30T21:09:24Z","and_others":0,"author_sort":"gray","container":"Journal of Lakes","edition":"","extra":"{\"bibtex:@type\": \"article\", \"bibtex:author\": \"Gray, Ada and M\u00f8ller, Bo\"}","genre":"article","id":65,"issue":"","issued":"2021","issued_day":"2021-01-01","issued_printed":"","issued_year":2021,"key":"gray2021","kind":"paper","language":"","length":"","pages":"","place":"","publisher":"","rating":null,"revised":"","revised_printed":"","series":"","status":"","subtitle":"","title":"On Quiet Water","title_sort":"on quiet water","volume":""}', 'a8cb378f28144e95dbdd1ad6f934f963');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (85, 6, 'statuses', 83, '', '69f6348949672eed3659a6a647433e63');
CREATE TABLE contents (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	page TEXT DEFAULT '' NOT NULL, 
	level INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_contents PRIMARY KEY (id), 
	CONSTRAINT fk_contents_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE contributors (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	family TEXT DEFAULT '' NOT NULL, 
	given TEXT DEFAULT '' NOT NULL, 
	particle TEXT DEFAULT '' NOT NULL, 
	suffix TEXT DEFAULT '' NOT NULL, 
	literal TEXT DEFAULT '' NOT NULL, 
	role TEXT DEFAULT '' NOT NULL, 
	orcid TEXT DEFAULT '' NOT NULL, 
	printed TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_contributors PRIMARY KEY (id), 
	CONSTRAINT fk_contributors_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (3, 1, 0, 'Gray', 'Ada', '', '', '', 'author', '', 'Ada Gray');
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (67, 65, 0, 'Gray', 'Ada', '', '', '', 'author', '', 'Gray, Ada');
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (68, 65, 1, 'Møller', 'Bo', '', '', '', 'author', '', 'Møller, Bo');
CREATE TABLE counters (
	id INTEGER NOT NULL, 
	last INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_counters PRIMARY KEY (id)
);
INSERT INTO counters (id, last) VALUES (1, 85);
CREATE TABLE encounters (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	day TEXT DEFAULT '' NOT NULL, 
	day_printed TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	inferred INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_encounters PRIMARY KEY (id), 
	CONSTRAINT fk_encounters_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	page_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	block_id INTEGER NOT NULL, 
	day TEXT DEFAULT '' NOT NULL, 
	day_printed TEXT DEFAULT '' NOT NULL, 
	day_sort TEXT DEFAULT '' NOT NULL, 
	printed TEXT DEFAULT '' NOT NULL, 
	separator TEXT DEFAULT '' NOT NULL, 
	dated_by TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_entries PRIMARY KEY (id), 
	CONSTRAINT fk_entries_page_id FOREIGN KEY(page_id) REFERENCES pages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_entries_block_id FOREIGN KEY(block_id) REFERENCES blocks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (24, 14, 0, 20, '2023-02-21', '', '2023-02-21', '2/21', ' - ', 'heading', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'  * good on moons'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (25, 14, 1, 22, '2023-02-22', '', '2023-02-22', '2/22', ' - ', 'heading', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (26, 14, 2, 23, '2023-02-23', '', '2023-02-23', '2/23', ' - ', 'heading', '* 2/23 - rested, naïve café'||char(10)||'');
CREATE TABLE findings (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	trust INTEGER DEFAULT '0' NOT NULL, 
	found_at TEXT DEFAULT '' NOT NULL, 
	payload_sha256 TEXT DEFAULT '' NOT NULL, 
	work TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (id), 
	CONSTRAINT uq_findings_work_id_source UNIQUE (work_id, source), 
	CONSTRAINT fk_findings_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work) VALUES (6, 1, 'page:log', 20, '2026-11-30T21:09:22Z', '', '{"kind": "article", "title": "The Tides", "authors": ["Ada Gray"], "year": null, "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Ada Gray"}], "identifiers": ["url:https://sea.example/tides"], "links": [{"url": "https://sea.example/tides", "role": "work"}]}');
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work) VALUES (12, 8, 'page:log', 20, '2026-11-30T21:09:22Z', '', '{"kind": "article", "title": "Rings of Rock", "authors": [], "year": null, "identifiers": ["url:https://sky.example/rings"], "links": [{"url": "https://sky.example/rings", "role": "work"}]}');
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work) VALUES (70, 65, 'import:one.bib', 80, '2026-11-30T21:09:24Z', '', '{"kind": "paper", "title": "On Quiet Water", "authors": ["Ada Gray", "Bo Møller"], "year": 2021, "genre": "article", "container": "Journal of Lakes", "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Gray, Ada"}, {"role": "author", "family": "Møller", "given": "Bo", "printed": "Møller, Bo"}], "issued": "2021", "identifiers": ["doi:10.1000/lakes.1"], "extra": {"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}}');
CREATE TABLE identifiers (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	scheme TEXT DEFAULT '' NOT NULL, 
	value TEXT DEFAULT '' NOT NULL, 
	folded TEXT DEFAULT '' NOT NULL, 
	version INTEGER, 
	CONSTRAINT pk_identifiers PRIMARY KEY (id), 
	CONSTRAINT uq_identifiers_work_id_scheme_value UNIQUE (work_id, scheme, value), 
	CONSTRAINT fk_identifiers_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (4, 1, 0, 'url', 'https://sea.example/tides', 'https://sea.example/tides', NULL);
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (10, 8, 0, 'url', 'https://sky.example/rings', 'https://sky.example/rings', NULL);
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (69, 65, 0, 'doi', '10.1000/lakes.1', '10.1000/lakes.1', NULL);
CREATE TABLE keys (
	id INTEGER NOT NULL, 
	"key" TEXT DEFAULT '' NOT NULL, 
	folded TEXT DEFAULT '' NOT NULL, 
	work_id INTEGER, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_keys PRIMARY KEY (id), 
	CONSTRAINT uq_keys_key UNIQUE ("key"), 
	CONSTRAINT fk_keys_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (2, 'graytides', 'graytides', 1, 2);
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (9, 'ringsrock', 'ringsrock', 8, 9);
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (66, 'gray2021', 'gray2021', 65, 66);
CREATE TABLE links (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	role TEXT DEFAULT '' NOT NULL, 
	typed TEXT DEFAULT '' NOT NULL, 
	folded TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_links PRIMARY KEY (id), 
	CONSTRAINT fk_links_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO links (id, work_id, seq, url, role, typed, folded) VALUES (5, 1, 0, 'https://sea.example/tides', 'work', '', 'https://sea.example/tides');
INSERT INTO links (id, work_id, seq, url, role, typed, folded) VALUES (11, 8, 0, 'https://sky.example/rings', 'work', '', 'https://sky.example/rings');
CREATE TABLE mentions (
	id INTEGER NOT NULL, 
	page_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	block_id INTEGER NOT NULL, 
	start_at INTEGER DEFAULT '0' NOT NULL, 
	end_at INTEGER DEFAULT '0' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	target TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	role TEXT DEFAULT '' NOT NULL, 
	work_id INTEGER, 
	entry_id INTEGER, 
	CONSTRAINT pk_mentions PRIMARY KEY (id), 
	CONSTRAINT fk_mentions_page_id FOREIGN KEY(page_id) REFERENCES pages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mentions_block_id FOREIGN KEY(block_id) REFERENCES blocks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mentions_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mentions_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (27, 14, 0, 20, 14, 52, 'The Tides', 'https://sea.example/tides', 'work', 'article', 'work', 1, 24);
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (28, 14, 1, 22, 14, 56, 'Rings of Rock', 'https://sky.example/rings', 'work', 'article', 'work', 8, 25);
CREATE TABLE notes (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	parent_id INTEGER, 
	kind TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	anchor_kind TEXT DEFAULT '' NOT NULL, 
	anchor_value TEXT DEFAULT '' NOT NULL, 
	anchor_end TEXT DEFAULT '' NOT NULL, 
	heading TEXT DEFAULT '' NOT NULL, 
	noted TEXT DEFAULT '' NOT NULL, 
	noted_printed TEXT DEFAULT '' NOT NULL, 
	page TEXT DEFAULT '' NOT NULL, 
	cites TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (id), 
	CONSTRAINT fk_notes_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_notes_parent_id FOREIGN KEY(parent_id) REFERENCES notes (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO notes (id, work_id, seq, parent_id, kind, text, anchor_kind, anchor_value, anchor_end, heading, noted, noted_printed, page, cites) VALUES (30, 1, 0, NULL, 'remark', 'good on moons', '', '', '', '', '', '', 'log', '');
INSERT INTO notes (id, work_id, seq, parent_id, kind, text, anchor_kind, anchor_value, anchor_end, heading, noted, noted_printed, page, cites) VALUES (81, 65, 0, NULL, 'remark', 'moons', '', '', '', '', '2026-11-30', '', '', '');
CREATE TABLE page_revisions (
	id INTEGER NOT NULL, 
	page_id INTEGER NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	data BLOB NOT NULL, 
	seen_at TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_page_revisions PRIMARY KEY (id), 
	CONSTRAINT uq_page_revisions_page_id_sha256 UNIQUE (page_id, sha256), 
	CONSTRAINT fk_page_revisions_page_id FOREIGN KEY(page_id) REFERENCES pages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO page_revisions (id, page_id, sha256, data, seen_at) VALUES (15, 14, '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', X'232052656164696E67206C6F670A0A23232032303233204C6F670A0A2A20322F3231202D2072656164205B5468652054696465735D2868747470733A2F2F7365612E6578616D706C652F7469646573292062792041646120477261790A20202A20676F6F64206F6E206D6F6F6E730A2A20322F3232202D2072656164205B52696E6773206F6620526F636B5D2868747470733A2F2F736B792E6578616D706C652F72696E6773290A2A20322F3233202D207265737465642C206E61C3AF766520636166C3A90A', '2026-11-30T21:09:22Z');
CREATE TABLE pages (
	id INTEGER NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	permalink TEXT DEFAULT '' NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	encoding TEXT DEFAULT '' NOT NULL, 
	seen_sha256 TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	facts TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_pages PRIMARY KEY (id), 
	CONSTRAINT uq_pages_name UNIQUE (name)
);
INSERT INTO pages (id, name, title, permalink, path, encoding, seen_sha256, sha256, facts) VALUES (14, 'log', 'Reading log', '', '/home/reader/log.md', 'utf-8', '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', '{"notes": [{"block": 5, "work": "graytides", "text": "good on moons", "kind": "remark", "anchor": null, "heading": "", "parent": null, "cites": []}], "annotations": [], "anchors": [], "relations": [], "statuses": [{"work": "graytides", "status": "read", "on": "2023-02-21", "block": 4}, {"work": "ringsrock", "status": "read", "on": "2023-02-22", "block": 6}], "works": {"graytides": {"kind": "article", "title": "The Tides", "authors": ["Ada Gray"], "year": null, "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Ada Gray"}], "identifiers": ["url:https://sea.example/tides"], "links": [{"url": "https://sea.example/tides", "role": "work"}]}, "ringsrock": {"kind": "article", "title": "Rings of Rock", "authors": [], "year": null, "identifiers": ["url:https://sky.example/rings"], "links": [{"url": "https://sky.example/rings", "role": "work"}]}}}');
CREATE TABLE queue (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	identifier TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	tries INTEGER DEFAULT '0' NOT NULL, 
	queued_at TEXT DEFAULT '' NOT NULL, 
	not_before TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_queue PRIMARY KEY (id), 
	CONSTRAINT uq_queue_work_id_identifier UNIQUE (work_id, identifier), 
	CONSTRAINT fk_queue_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (7, 1, 'url:https://sea.example/tides', 'met on a page', 0, '2026-11-30T21:09:22Z', '');
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (13, 8, 'url:https://sky.example/rings', 'met on a page', 0, '2026-11-30T21:09:22Z', '');
CREATE TABLE relations (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	object TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_relations PRIMARY KEY (id), 
	CONSTRAINT fk_relations_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE statuses (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	status TEXT DEFAULT '' NOT NULL, 
	day TEXT DEFAULT '' NOT NULL, 
	day_printed TEXT DEFAULT '' NOT NULL, 
	progress TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_statuses PRIMARY KEY (id), 
	CONSTRAINT fk_statuses_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (29, 1, 0, 'read', '2023-02-21', '', '');
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (31, 8, 0, 'read', '2023-02-22', '', '');
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (83, 65, 0, 'read', '2026-11-30', '', '');
CREATE TABLE steps (
	id INTEGER NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	command TEXT DEFAULT '' NOT NULL, 
	way TEXT DEFAULT '' NOT NULL, 
	changes INTEGER DEFAULT '0' NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_steps PRIMARY KEY (id)
);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (1, '2026-11-30T21:09:22Z', 'import log.md', 'do', 33, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (2, '2026-11-30T21:09:24Z', 'import one.bib', 'do', 6, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (3, '2026-11-30T21:09:25Z', 'tag gray2021 +lakes', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (4, '2026-11-30T21:09:25Z', 'tag gray2021 lakes', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (5, '2026-11-30T21:09:26Z', 'note gray2021 moons', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (6, '2026-11-30T21:09:29Z', 'mark gray2021 read', 'do', 2, NULL);
CREATE TABLE tags (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	tag TEXT DEFAULT '' NOT NULL, 
	folded TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_tags PRIMARY KEY (id), 
	CONSTRAINT uq_tags_work_id_tag UNIQUE (work_id, tag), 
	CONSTRAINT fk_tags_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO tags (id, work_id, seq, tag, folded) VALUES (77, 65, 0, '+lakes', '+lakes');
INSERT INTO tags (id, work_id, seq, tag, folded) VALUES (79, 65, 1, 'lakes', 'lakes');
CREATE TABLE works (
	id INTEGER NOT NULL, 
	"key" TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	genre TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	subtitle TEXT DEFAULT '' NOT NULL, 
	and_others INTEGER DEFAULT '0' NOT NULL, 
	issued TEXT DEFAULT '' NOT NULL, 
	issued_printed TEXT DEFAULT '' NOT NULL, 
	revised TEXT DEFAULT '' NOT NULL, 
	revised_printed TEXT DEFAULT '' NOT NULL, 
	container TEXT DEFAULT '' NOT NULL, 
	publisher TEXT DEFAULT '' NOT NULL, 
	place TEXT DEFAULT '' NOT NULL, 
	series TEXT DEFAULT '' NOT NULL, 
	volume TEXT DEFAULT '' NOT NULL, 
	issue TEXT DEFAULT '' NOT NULL, 
	pages TEXT DEFAULT '' NOT NULL, 
	edition TEXT DEFAULT '' NOT NULL, 
	length TEXT DEFAULT '' NOT NULL, 
	abstract TEXT DEFAULT '' NOT NULL, 
	language TEXT DEFAULT '' NOT NULL, 
	extra TEXT DEFAULT '' NOT NULL, 
	added_at TEXT DEFAULT '' NOT NULL, 
	rating INTEGER, 
	status TEXT DEFAULT '' NOT NULL, 
	issued_day TEXT DEFAULT '' NOT NULL, 
	issued_year INTEGER, 
	title_sort TEXT DEFAULT '' NOT NULL, 
	author_sort TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_works PRIMARY KEY (id), 
	CONSTRAINT uq_works_key UNIQUE ("key")
);
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (1, 'graytides', 'article', '', 'The Tides', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:09:22Z', NULL, 'read', '', NULL, 'the tides', 'gray');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (8, 'ringsrock', 'article', '', 'Rings of Rock', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:09:22Z', NULL, 'read', '', NULL, 'rings of rock', '􏿿');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (65, 'gray2021', 'paper', 'article', 'On Quiet Water', '', 0, '2021', '', '', '', 'Journal of Lakes', '', '', '', '', '', '', '', '', '', '', '{"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}', '2026-11-30T21:09:24Z', NULL, 'read', '2021-01-01', 2021, 'on quiet water', 'gray');
CREATE TABLE written_files (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	seen_sha256 TEXT DEFAULT '' NOT NULL, keys TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_written_files PRIMARY KEY (id), 
	CONSTRAINT uq_written_files_path UNIQUE (path)
);
INSERT INTO written_files (id, path, sha256, seen_sha256, keys) VALUES (1, '/home/reader/out.bib', '327ce5d3f5cd7dc1746503535e8a106bd0d4e25f1b0471487a6d6fe6663a97b4', '', '');
CREATE INDEX ix_aliases_work_id ON aliases (work_id);
CREATE INDEX ix_blocks_page_id ON blocks (page_id);
CREATE INDEX ix_changes_step_id ON changes (step_id);
CREATE INDEX ix_contents_work_id ON contents (work_id);
CREATE INDEX ix_contributors_work_id ON contributors (work_id);
CREATE INDEX ix_encounters_work_id ON encounters (work_id);
CREATE INDEX ix_entries_block_id ON entries (block_id);
CREATE INDEX ix_entries_day_sort ON entries (day_sort);
CREATE INDEX ix_entries_page_id ON entries (page_id);
CREATE INDEX ix_identifiers_scheme_folded ON identifiers (scheme, folded);
CREATE INDEX ix_keys_folded ON keys (folded);
CREATE INDEX ix_keys_work_id ON keys (work_id);
CREATE INDEX ix_links_folded ON links (folded);
CREATE INDEX ix_links_work_id ON links (work_id);
CREATE INDEX ix_mentions_block_id ON mentions (block_id);
CREATE INDEX ix_mentions_entry_id ON mentions (entry_id);
CREATE INDEX ix_mentions_page_id ON mentions (page_id);
CREATE INDEX ix_mentions_work_id ON mentions (work_id);
CREATE INDEX ix_notes_parent_id ON notes (parent_id);
CREATE INDEX ix_notes_work_id ON notes (work_id);
CREATE INDEX ix_relations_work_id ON relations (work_id);
CREATE INDEX ix_statuses_work_id ON statuses (work_id);
CREATE INDEX ix_tags_folded_tag ON tags (folded, tag);
CREATE INDEX ix_works_added_at_id ON works (added_at, id);
CREATE INDEX ix_works_author_sort ON works (author_sort);
CREATE INDEX ix_works_issued_day ON works (issued_day);
CREATE INDEX ix_works_title_sort ON works (title_sort);
