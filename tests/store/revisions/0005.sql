CREATE VIRTUAL TABLE entry_index USING fts5(text, tokenize='ascii', prefix='2 3');
INSERT INTO entry_index (rowid, text) VALUES (27, '2 21 read the tides https sea example tides by ada gray good on moons');
INSERT INTO entry_index (rowid, text) VALUES (28, '2 22 read rings of rock https sky example rings');
INSERT INTO entry_index (rowid, text) VALUES (29, '2 23 rested naive cafe');
CREATE VIRTUAL TABLE search_index USING fts5(key, title, author, venue, abstract, tag, note, log, id, tokenize='ascii', prefix='2 3');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (1, 'graytides', 'the tides', 'ada gray ada gray', '', '', '', 'good on moons', '2 21 read the tides https sea example tides by ada gray good on moons', 'url https sea example tides https sea example tides https sea example tides');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (10, 'ringsrock', 'rings of rock', '', '', '', '', '', '2 22 read rings of rock https sky example rings', 'url https sky example rings https sky example rings https sky example rings');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (64, 'gray2021', 'on quiet water', 'ada gray gray ada bo moller moller bo', 'journal of lakes', '', 'lakes lakes', 'moons', '', 'doi 10 1000 lakes 1 https doi org 10 1000 lakes 1');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0005');
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
INSERT INTO bibliographies (id, path, source, data) VALUES (63, '/home/reader/one.bib', 'import:one.bib', X'4061727469636C657B67726179323032312C20617574686F72203D207B477261792C2041646120616E64204DC3B86C6C65722C20426F7D2C207469746C65203D207B4F6E2051756965742057617465727D2C206A6F75726E616C203D207B4A6F75726E616C206F66204C616B65737D2C2079656172203D207B323032317D2C20646F69203D207B31302E313030302F6C616B65732E317D7D0A');
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
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (19, 18, 0, 'heading', '# Reading log'||char(10)||'', 1, 1, '#', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (20, 18, 1, 'blank', ''||char(10)||'', 2, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (21, 18, 2, 'heading', '## 2023 Log'||char(10)||'', 3, 2, '##', '', 0);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (22, 18, 3, 'blank', ''||char(10)||'', 4, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (23, 18, 4, 'item', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'', 5, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (24, 18, 5, 'item', '  * good on moons'||char(10)||'', 6, 2, '*', '  ', 4);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (25, 18, 6, 'item', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'', 7, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (26, 18, 7, 'item', '* 2/23 - rested, naïve café'||char(10)||'', 8, 1, '*', '', 2);
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
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (32, 1, 'works', 1, '', 'e9bb7938b2e140ea81be821eb096e6b4');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (33, 1, 'keys', 2, '{"folded":"graytides","id":2,"key":"graytides","seq":2,"work_id":null}', '2c50e7346f44ffaf4f8f0df49b9e367c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (34, 1, 'contributors', 3, '', 'ba01ff911a50ee1ad59d774f9157050c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (35, 1, 'identifiers', 4, '', '1c5495954e9396242306410353100c28');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (36, 1, 'links', 5, '', '65243937d7f1b0584cb7eb2637f6a2a8');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (37, 1, 'statuses', 6, '', '9cd6814b1febc2dcf321aaede811b82a');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (38, 1, 'notes', 7, '', '77b21b329e476bff9eed6fc4e9fcebcb');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (39, 1, 'findings', 8, '', '4d99f5ef425739e98eaba0f767cce4ad');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (40, 1, 'queue', 9, '', 'd4f237ad43b8dfa39e4e00274a978082');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (41, 1, 'works', 10, '', '5ab5b63f9c544e06b99afd61297105f7');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (42, 1, 'keys', 11, '{"folded":"ringsrock","id":11,"key":"ringsrock","seq":11,"work_id":null}', '830d14090753bd41de5b1cdf46a9614d');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (43, 1, 'identifiers', 12, '', 'd56d67503e7302765db12d0cc96a718f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (44, 1, 'links', 13, '', 'e2ded853856508b7e065975bd610f951');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (45, 1, 'statuses', 14, '', '5edf987059a9434d45980e52ee4e8f0c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (46, 1, 'findings', 15, '', 'e33afda6ad9c8730c2eab256468fdfeb');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (47, 1, 'queue', 16, '', '41a0ed4cb8d60117c4733acaaf943e50');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (48, 1, 'pages', 18, '', 'a5082ade5e41579a9c140f472232ad1c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (49, 1, 'page_revisions', 17, '', '4e4d8a1ff2074de4b1f9fb50f40445ee');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (50, 1, 'blocks', 19, '', '867a494b52d484d820cf5abace1fbbec');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (51, 1, 'blocks', 20, '', 'c4463ccde3a9201afbfe96b6d74d9f4a');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (52, 1, 'blocks', 21, '', 'd536bd57bad0e58725ddaf48861b68ca');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (53, 1, 'blocks', 22, '', 'ab0352e105faea1031fb769fcb12da3e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (54, 1, 'blocks', 23, '', '60a0b59839f646ef75901817d38f18f6');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (55, 1, 'blocks', 24, '', '31727d9b7171a1c9cdbac4ced8cf405e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (56, 1, 'blocks', 25, '', 'd761597bb86e14de2a09673c0bff9c38');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (57, 1, 'blocks', 26, '', 'fbed52ac334c416dda9cb9b5b90a25cd');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (58, 1, 'entries', 27, '', 'd64bcde1066d010a1e9baf11f263a894');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (59, 1, 'entries', 28, '', '9689173a6e46a994d8a8e43306296c59');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (60, 1, 'entries', 29, '', '2d19ea9ebb44bd4ab437e219e90c7062');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (61, 1, 'mentions', 30, '', '62a2ca6437562dbe1e4bc129b1d3f1c8');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (62, 1, 'mentions', 31, '', '2155573cbd4fc9314dc2f0b002c7c4c7');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (70, 2, 'bibliographies', 63, '', 'bff3adfc018231d6c28fa6d4ba66af94');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (71, 2, 'works', 64, '', 'de022419534e8d8be87f47d37c51a045');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (72, 2, 'keys', 65, '{"folded":"gray2021","id":65,"key":"gray2021","seq":65,"work_id":null}', '8acafa484dc0c184ece26b06af17bb4c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (73, 2, 'contributors', 66, '', 'aba3c9c8a21756ee17af9ed33a8335ea');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (74, 2, 'contributors', 67, '', 'c870371290086a1f90deaab4a0c277a6');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (75, 2, 'identifiers', 68, '', '11e1d8d9318c1418dcf8aaa43748a91a');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (76, 2, 'findings', 69, '', '95180e38a25fece21e9a12f7d5e8450e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (78, 3, 'tags', 77, '', '09e4ec44899d072fcfe5bb4e5443475e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (80, 4, 'tags', 79, '', '320f12c0b3e028cce64a2ab0a40a5bd7');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (82, 5, 'notes', 81, '', 'd8ec8f24a658e6b19c0d0465954e5c04');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (84, 6, 'works', 64, '{"id":64,"status":""}', '648cbc9a832d494245d40dbcee3f109a');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (85, 6, 'statuses', 83, '', '7e6d763cd3d2ff5aaff13127f85a05d8');
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
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (66, 64, 0, 'Gray', 'Ada', '', '', '', 'author', '', 'Gray, Ada');
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (67, 64, 1, 'Møller', 'Bo', '', '', '', 'author', '', 'Møller, Bo');
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
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (27, 18, 0, 23, '2023-02-21', '', '2023-02-21', '2/21', ' - ', 'heading', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'  * good on moons'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (28, 18, 1, 25, '2023-02-22', '', '2023-02-22', '2/22', ' - ', 'heading', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (29, 18, 2, 26, '2023-02-23', '', '2023-02-23', '2/23', ' - ', 'heading', '* 2/23 - rested, naïve café'||char(10)||'');
CREATE TABLE "findings" (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	source TEXT DEFAULT ('') NOT NULL, 
	trust INTEGER DEFAULT '0' NOT NULL, 
	found_at TEXT DEFAULT ('') NOT NULL, 
	payload_sha256 TEXT DEFAULT ('') NOT NULL, 
	work TEXT DEFAULT ('') NOT NULL, 
	about TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (id), 
	CONSTRAINT fk_findings_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_findings_work_id_source_about UNIQUE (work_id, source, about)
);
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work, about) VALUES (8, 1, 'page:log', 20, '2026-11-30T21:10:11Z', '', '{"kind": "article", "title": "The Tides", "authors": ["Ada Gray"], "year": null, "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Ada Gray"}], "identifiers": ["url:https://sea.example/tides"], "links": [{"url": "https://sea.example/tides", "role": "work"}]}', '');
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work, about) VALUES (15, 10, 'page:log', 20, '2026-11-30T21:10:11Z', '', '{"kind": "article", "title": "Rings of Rock", "authors": [], "year": null, "identifiers": ["url:https://sky.example/rings"], "links": [{"url": "https://sky.example/rings", "role": "work"}]}', '');
INSERT INTO findings (id, work_id, source, trust, found_at, payload_sha256, work, about) VALUES (69, 64, 'import:one.bib', 80, '2026-11-30T21:10:13Z', '', '{"kind": "paper", "title": "On Quiet Water", "authors": ["Ada Gray", "Bo Møller"], "year": 2021, "genre": "article", "container": "Journal of Lakes", "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Gray, Ada"}, {"role": "author", "family": "Møller", "given": "Bo", "printed": "Møller, Bo"}], "issued": "2021", "identifiers": ["doi:10.1000/lakes.1"], "extra": {"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}}', '');
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
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (12, 10, 0, 'url', 'https://sky.example/rings', 'https://sky.example/rings', NULL);
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (68, 64, 0, 'doi', '10.1000/lakes.1', '10.1000/lakes.1', NULL);
CREATE TABLE kept_answers (
	id INTEGER NOT NULL, 
	url TEXT DEFAULT '' NOT NULL, 
	accept TEXT DEFAULT '' NOT NULL, 
	final_url TEXT DEFAULT '' NOT NULL, 
	headers TEXT DEFAULT '' NOT NULL, 
	kept_at TEXT DEFAULT '' NOT NULL, 
	body BLOB NOT NULL, 
	CONSTRAINT pk_kept_answers PRIMARY KEY (id), 
	CONSTRAINT uq_kept_answers_url_accept UNIQUE (url, accept)
);
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
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (11, 'ringsrock', 'ringsrock', 10, 11);
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (65, 'gray2021', 'gray2021', 64, 65);
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
INSERT INTO links (id, work_id, seq, url, role, typed, folded) VALUES (13, 10, 0, 'https://sky.example/rings', 'work', '', 'https://sky.example/rings');
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
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (30, 18, 0, 23, 14, 52, 'The Tides', 'https://sea.example/tides', 'work', 'article', 'work', 1, 27);
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (31, 18, 1, 25, 14, 56, 'Rings of Rock', 'https://sky.example/rings', 'work', 'article', 'work', 10, 28);
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
INSERT INTO notes (id, work_id, seq, parent_id, kind, text, anchor_kind, anchor_value, anchor_end, heading, noted, noted_printed, page, cites) VALUES (7, 1, 0, NULL, 'remark', 'good on moons', '', '', '', '', '', '', 'log', '');
INSERT INTO notes (id, work_id, seq, parent_id, kind, text, anchor_kind, anchor_value, anchor_end, heading, noted, noted_printed, page, cites) VALUES (81, 64, 0, NULL, 'remark', 'moons', '', '', '', '', '2026-11-30', '', '', '');
CREATE TABLE "page_revisions" (
	id INTEGER NOT NULL, 
	page_id INTEGER NOT NULL, 
	sha256 TEXT DEFAULT ('') NOT NULL, 
	data BLOB NOT NULL, 
	seen_at TEXT DEFAULT ('') NOT NULL, 
	base_id INTEGER, 
	facts BLOB NOT NULL, 
	CONSTRAINT pk_page_revisions PRIMARY KEY (id), 
	CONSTRAINT fk_page_revisions_page_id FOREIGN KEY(page_id) REFERENCES pages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO page_revisions (id, page_id, sha256, data, seen_at, base_id, facts) VALUES (17, 18, '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', X'789C4D8D3D0E82401484FB3DC5243442D4D5A5B3B3B2B12274C662651F3F01F6117663E448561E828B099210CBC9CCF74D8084B4A96C81860B218200EAA0625CE710414975C40EFD34C12D2D096965C8DD37A5F79D3B49E948EFE9A5DBAE21E9E72AC463C0D9685C7A3D082042C16CC0162DB3758B52ADCA643A76E01C0967F59FB61E566D3F4FC2058C7FA0F364B6B07AFC3C0999CEC7B7F802D2E03DE7', '2026-11-30T21:10:11Z', NULL, X'789C8D51BB6EC3300CFC154173D2A4EE63C8D6A97B90ADC8C0588A2D589602996E6318FEF792B21DBB48DA74138FA7E31DD94AE7515772233E5A79B03E2DE8F9B210F2CB077ECA2C408346118540D4678CA0F74A78274AEF5D6C14C6296E045D02FD23045C9AFB4098ABADA53AD7A08CCB98C4ED1304ED706AA76670B1EFF6F137D902342CCFE045F052066D7FF62BE2D7D518E5A6FD9ED2FB04C588775C25EBE469B94E96C92363E3169EBB8598840299AF0277FE2394CC855E6324846C324FD6DD54F20C2EDA995DAEC6AD4240935A1D2F60901E84ED722D766330A871DC8D7C5320DE4946B272A3617683D43B0CE650E3C06D65F0BD5A2FC05247288D6D188B228464E653C774A41C4F47AB40AD06A49F1513921B87E668F4E0A40E7693239EAACD6A556978D067284F56AFFA80FCC31A570C4E88CC8ABFF3796D83DB78936EDF2DE667B9B7B02D33853F8AED70C4D9D2AE57F56796A2B9788BF3EF65B9E2DFC8D275DFA7321BEB');
CREATE TABLE "pages" (
	id INTEGER NOT NULL, 
	name TEXT DEFAULT ('') NOT NULL, 
	title TEXT DEFAULT ('') NOT NULL, 
	permalink TEXT DEFAULT ('') NOT NULL, 
	path TEXT DEFAULT ('') NOT NULL, 
	encoding TEXT DEFAULT ('') NOT NULL, 
	seen_sha256 TEXT DEFAULT ('') NOT NULL, 
	revision_id INTEGER NOT NULL, 
	CONSTRAINT pk_pages PRIMARY KEY (id), 
	CONSTRAINT uq_pages_name UNIQUE (name)
);
INSERT INTO pages (id, name, title, permalink, path, encoding, seen_sha256, revision_id) VALUES (18, 'log', 'Reading log', '', '/home/reader/log.md', 'utf-8', '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', 17);
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
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (9, 1, 'url:https://sea.example/tides', 'met on a page', 0, '2026-11-30T21:10:11Z', '');
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (16, 10, 'url:https://sky.example/rings', 'met on a page', 0, '2026-11-30T21:10:11Z', '');
CREATE TABLE refused_repairs (
	id INTEGER NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_refused_repairs PRIMARY KEY (id), 
	CONSTRAINT uq_refused_repairs_sha256 UNIQUE (sha256)
);
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
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (6, 1, 0, 'read', '2023-02-21', '', '');
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (14, 10, 0, 'read', '2023-02-22', '', '');
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (83, 64, 0, 'read', '2026-11-30', '', '');
CREATE TABLE steps (
	id INTEGER NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	command TEXT DEFAULT '' NOT NULL, 
	way TEXT DEFAULT '' NOT NULL, 
	changes INTEGER DEFAULT '0' NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_steps PRIMARY KEY (id)
);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (1, '2026-11-30T21:10:11Z', 'import log.md', 'do', 31, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (2, '2026-11-30T21:10:13Z', 'import one.bib', 'do', 7, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (3, '2026-11-30T21:10:15Z', 'tag gray2021 +lakes', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (4, '2026-11-30T21:10:17Z', 'tag gray2021 lakes', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (5, '2026-11-30T21:10:19Z', 'note gray2021 moons', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (6, '2026-11-30T21:10:24Z', 'mark gray2021 read', 'do', 2, NULL);
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
INSERT INTO tags (id, work_id, seq, tag, folded) VALUES (77, 64, 0, '+lakes', '+lakes');
INSERT INTO tags (id, work_id, seq, tag, folded) VALUES (79, 64, 1, 'lakes', 'lakes');
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
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (1, 'graytides', 'article', '', 'The Tides', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:10:11Z', NULL, 'read', '', NULL, 'the tides', 'gray');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (10, 'ringsrock', 'article', '', 'Rings of Rock', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:10:11Z', NULL, 'read', '', NULL, 'rings of rock', '􏿿');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (64, 'gray2021', 'paper', 'article', 'On Quiet Water', '', 0, '2021', '', '', '', 'Journal of Lakes', '', '', '', '', '', '', '', '', '', '', '{"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}', '2026-11-30T21:10:13Z', NULL, 'read', '2021-01-01', 2021, 'on quiet water', 'gray');
CREATE TABLE written_files (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	seen_sha256 TEXT DEFAULT '' NOT NULL, keys TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_written_files PRIMARY KEY (id), 
	CONSTRAINT uq_written_files_path UNIQUE (path)
);
INSERT INTO written_files (id, path, sha256, seen_sha256, keys) VALUES (1, '/home/reader/out.bib', 'a8a4ae1dfc33455dc77f3078c896485b0f0bae36e467fc4c687a66f1a5cb919b', '', 'gray2021'||char(10)||'graytides'||char(10)||'ringsrock');
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
CREATE INDEX ix_page_revisions_base_id ON page_revisions (base_id);
CREATE INDEX ix_page_revisions_page_id_sha256 ON page_revisions (page_id, sha256);
CREATE INDEX ix_relations_work_id ON relations (work_id);
CREATE INDEX ix_statuses_work_id ON statuses (work_id);
CREATE INDEX ix_steps_undoes ON steps (undoes);
CREATE INDEX ix_tags_folded_tag ON tags (folded, tag);
CREATE INDEX ix_works_added_at_id ON works (added_at, id);
CREATE INDEX ix_works_author_sort ON works (author_sort);
CREATE INDEX ix_works_issued_day ON works (issued_day);
CREATE INDEX ix_works_title_sort ON works (title_sort);
