CREATE VIRTUAL TABLE search_index USING fts5(key, title, author, venue, abstract, tag, note, log, id, tokenize='ascii', prefix='2 3');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (1, 'graytides', 'the tides', 'ada gray ada gray', '', '', '', 'good on moons', '2 21 read the tides https sea example tides by ada gray good on moons', 'url https sea example tides https sea example tides https sea example tides');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (10, 'ringsrock', 'rings of rock', '', '', '', '', '', '2 22 read rings of rock https sky example rings', 'url https sky example rings https sky example rings https sky example rings');
INSERT INTO search_index (rowid, key, title, author, venue, abstract, tag, note, log, id) VALUES (63, 'gray2021', 'on quiet water', 'ada gray gray ada bo moller moller bo', 'journal of lakes', '', 'lakes', 'moons', '', 'doi 10 1000 lakes 1 https doi org 10 1000 lakes 1');
CREATE VIRTUAL TABLE entry_index USING fts5(text, tokenize='ascii', prefix='2 3');
INSERT INTO entry_index (rowid, text) VALUES (27, '2 21 read the tides https sea example tides by ada gray good on moons');
INSERT INTO entry_index (rowid, text) VALUES (28, '2 22 read rings of rock https sky example rings');
INSERT INTO entry_index (rowid, text) VALUES (29, '2 23 rested naive cafe');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0003');
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
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (1, 'graytides', 'article', '', 'The Tides', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:14:48Z', NULL, 'read', '', NULL, 'the tides', 'gray');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (10, 'ringsrock', 'article', '', 'Rings of Rock', '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '2026-11-30T21:14:48Z', NULL, 'read', '', NULL, 'rings of rock', '􏿿');
INSERT INTO works (id, key, kind, genre, title, subtitle, and_others, issued, issued_printed, revised, revised_printed, container, publisher, place, series, volume, issue, pages, edition, length, abstract, language, extra, added_at, rating, status, issued_day, issued_year, title_sort, author_sort) VALUES (63, 'gray2021', 'paper', 'article', 'On Quiet Water', '', 0, '2021', '', '', '', 'Journal of Lakes', '', '', '', '', '', '', '', '', '', '', '{"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}', '2026-11-30T21:14:50Z', NULL, 'read', '2021-01-01', 2021, 'on quiet water', 'gray');
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
INSERT INTO keys (id, key, folded, work_id, seq) VALUES (64, 'gray2021', 'gray2021', 63, 64);
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
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (65, 63, 0, 'Gray', 'Ada', '', '', '', 'author', '', 'Gray, Ada');
INSERT INTO contributors (id, work_id, seq, family, given, particle, suffix, literal, role, orcid, printed) VALUES (66, 63, 1, 'Møller', 'Bo', '', '', '', 'author', '', 'Møller, Bo');
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
INSERT INTO identifiers (id, work_id, seq, scheme, value, folded, version) VALUES (67, 63, 0, 'doi', '10.1000/lakes.1', '10.1000/lakes.1', NULL);
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
CREATE TABLE aliases (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	alias TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_aliases PRIMARY KEY (id), 
	CONSTRAINT fk_aliases_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
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
CREATE TABLE findings (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	about TEXT DEFAULT '' NOT NULL, 
	trust INTEGER DEFAULT '0' NOT NULL, 
	found_at TEXT DEFAULT '' NOT NULL, 
	payload_sha256 TEXT DEFAULT '' NOT NULL, 
	work TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (id), 
	CONSTRAINT uq_findings_work_id_source_about UNIQUE (work_id, source, about), 
	CONSTRAINT fk_findings_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO findings (id, work_id, source, about, trust, found_at, payload_sha256, work) VALUES (8, 1, 'page:log', '', 20, '2026-11-30T21:14:48Z', '', '{"kind": "article", "title": "The Tides", "authors": ["Ada Gray"], "year": null, "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Ada Gray"}], "identifiers": ["url:https://sea.example/tides"], "links": [{"url": "https://sea.example/tides", "role": "work"}]}');
INSERT INTO findings (id, work_id, source, about, trust, found_at, payload_sha256, work) VALUES (15, 10, 'page:log', '', 20, '2026-11-30T21:14:48Z', '', '{"kind": "article", "title": "Rings of Rock", "authors": [], "year": null, "identifiers": ["url:https://sky.example/rings"], "links": [{"url": "https://sky.example/rings", "role": "work"}]}');
INSERT INTO findings (id, work_id, source, about, trust, found_at, payload_sha256, work) VALUES (68, 63, 'import:one.bib', '', 80, '2026-11-30T21:14:50Z', '', '{"kind": "paper", "title": "On Quiet Water", "authors": ["Ada Gray", "Bo Møller"], "year": 2021, "genre": "article", "container": "Journal of Lakes", "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Gray, Ada"}, {"role": "author", "family": "Møller", "given": "Bo", "printed": "Møller, Bo"}], "issued": "2021", "identifiers": ["doi:10.1000/lakes.1"], "extra": {"bibtex:@type": "article", "bibtex:author": "Gray, Ada and Møller, Bo"}}');
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
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (9, 1, 'url:https://sea.example/tides', 'met on a page', 0, '2026-11-30T21:14:48Z', '');
INSERT INTO queue (id, work_id, identifier, reason, tries, queued_at, not_before) VALUES (16, 10, 'url:https://sky.example/rings', 'met on a page', 0, '2026-11-30T21:14:48Z', '');
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
INSERT INTO statuses (id, work_id, seq, status, day, day_printed, progress) VALUES (79, 63, 0, 'read', '2026-11-30', '', '');
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
INSERT INTO tags (id, work_id, seq, tag, folded) VALUES (75, 63, 0, 'lakes', 'lakes');
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
INSERT INTO notes (id, work_id, seq, parent_id, kind, text, anchor_kind, anchor_value, anchor_end, heading, noted, noted_printed, page, cites) VALUES (77, 63, 0, NULL, 'remark', 'moons', '', '', '', '', '2026-11-30', '', '', '');
CREATE TABLE relations (
	id INTEGER NOT NULL, 
	work_id INTEGER NOT NULL, 
	seq INTEGER DEFAULT '0' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	object TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_relations PRIMARY KEY (id), 
	CONSTRAINT fk_relations_work_id FOREIGN KEY(work_id) REFERENCES works (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
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
INSERT INTO pages (id, name, title, permalink, path, encoding, seen_sha256, sha256, facts) VALUES (17, 'log', 'Reading log', '', '/home/reader/log.md', 'utf-8', '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', '{"notes": [{"block": 5, "work": "graytides", "text": "good on moons", "kind": "remark", "anchor": null, "heading": "", "parent": null, "cites": []}], "annotations": [], "anchors": [], "relations": [], "statuses": [{"work": "graytides", "status": "read", "on": "2023-02-21", "block": 4}, {"work": "ringsrock", "status": "read", "on": "2023-02-22", "block": 6}], "works": {"graytides": {"kind": "article", "title": "The Tides", "authors": ["Ada Gray"], "year": null, "contributors": [{"role": "author", "family": "Gray", "given": "Ada", "printed": "Ada Gray"}], "identifiers": ["url:https://sea.example/tides"], "links": [{"url": "https://sea.example/tides", "role": "work"}]}, "ringsrock": {"kind": "article", "title": "Rings of Rock", "authors": [], "year": null, "identifiers": ["url:https://sky.example/rings"], "links": [{"url": "https://sky.example/rings", "role": "work"}]}}}');
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
INSERT INTO page_revisions (id, page_id, sha256, data, seen_at) VALUES (18, 17, '8791c94d31bffd5db623c6b3970d9fe495d1bdd04f3c65f7850dfe6550d8589e', X'232052656164696E67206C6F670A0A23232032303233204C6F670A0A2A20322F3231202D2072656164205B5468652054696465735D2868747470733A2F2F7365612E6578616D706C652F7469646573292062792041646120477261790A20202A20676F6F64206F6E206D6F6F6E730A2A20322F3232202D2072656164205B52696E6773206F6620526F636B5D2868747470733A2F2F736B792E6578616D706C652F72696E6773290A2A20322F3233202D207265737465642C206E61C3AF766520636166C3A90A', '2026-11-30T21:14:48Z');
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
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (19, 17, 0, 'heading', '# Reading log'||char(10)||'', 1, 1, '#', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (20, 17, 1, 'blank', ''||char(10)||'', 2, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (21, 17, 2, 'heading', '## 2023 Log'||char(10)||'', 3, 2, '##', '', 0);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (22, 17, 3, 'blank', ''||char(10)||'', 4, 0, '', '', NULL);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (23, 17, 4, 'item', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'', 5, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (24, 17, 5, 'item', '  * good on moons'||char(10)||'', 6, 2, '*', '  ', 4);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (25, 17, 6, 'item', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'', 7, 1, '*', '', 2);
INSERT INTO blocks (id, page_id, seq, kind, raw, line, level, marker, indent, parent) VALUES (26, 17, 7, 'item', '* 2/23 - rested, naïve café'||char(10)||'', 8, 1, '*', '', 2);
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
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (27, 17, 0, 23, '2023-02-21', '', '2023-02-21', '2/21', ' - ', 'heading', '* 2/21 - read [The Tides](https://sea.example/tides) by Ada Gray'||char(10)||'  * good on moons'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (28, 17, 1, 25, '2023-02-22', '', '2023-02-22', '2/22', ' - ', 'heading', '* 2/22 - read [Rings of Rock](https://sky.example/rings)'||char(10)||'');
INSERT INTO entries (id, page_id, seq, block_id, day, day_printed, day_sort, printed, separator, dated_by, text) VALUES (29, 17, 2, 26, '2023-02-23', '', '2023-02-23', '2/23', ' - ', 'heading', '* 2/23 - rested, naïve café'||char(10)||'');
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
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (30, 17, 0, 23, 14, 52, 'The Tides', 'https://sea.example/tides', 'work', 'article', 'work', 1, 27);
INSERT INTO mentions (id, page_id, seq, block_id, start_at, end_at, text, url, target, kind, role, work_id, entry_id) VALUES (31, 17, 1, 25, 14, 56, 'Rings of Rock', 'https://sky.example/rings', 'work', 'article', 'work', 10, 28);
CREATE TABLE steps (
	id INTEGER NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	command TEXT DEFAULT '' NOT NULL, 
	way TEXT DEFAULT '' NOT NULL, 
	changes INTEGER DEFAULT '0' NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_steps PRIMARY KEY (id)
);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (1, '2026-11-30T21:14:48Z', 'import log.md', 'do', 31, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (2, '2026-11-30T21:14:50Z', 'import one.bib', 'do', 6, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (3, '2026-11-30T21:14:50Z', 'tag gray2021 lakes', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (4, '2026-11-30T21:14:51Z', 'note gray2021 moons', 'do', 1, NULL);
INSERT INTO steps (id, at, command, way, changes, undoes) VALUES (5, '2026-11-30T21:14:52Z', 'mark gray2021 read', 'do', 2, NULL);
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
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (32, 1, 'works', 1, '', 'bbdb21f63a630f3eaad2870aaae6ea49');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (33, 1, 'keys', 2, '{"folded":"graytides","id":2,"key":"graytides","seq":2,"work_id":null}', '2c50e7346f44ffaf4f8f0df49b9e367c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (34, 1, 'contributors', 3, '', 'ba01ff911a50ee1ad59d774f9157050c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (35, 1, 'identifiers', 4, '', '1c5495954e9396242306410353100c28');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (36, 1, 'links', 5, '', '65243937d7f1b0584cb7eb2637f6a2a8');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (37, 1, 'statuses', 6, '', '9cd6814b1febc2dcf321aaede811b82a');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (38, 1, 'notes', 7, '', '77b21b329e476bff9eed6fc4e9fcebcb');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (39, 1, 'findings', 8, '', '56d728e163a396f241335140530d2eb3');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (40, 1, 'queue', 9, '', '08189f00ddf63d7351a4142cf2132bde');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (41, 1, 'works', 10, '', '3e719cd1369b5f91ce534cffc12f5baa');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (42, 1, 'keys', 11, '{"folded":"ringsrock","id":11,"key":"ringsrock","seq":11,"work_id":null}', '830d14090753bd41de5b1cdf46a9614d');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (43, 1, 'identifiers', 12, '', 'd56d67503e7302765db12d0cc96a718f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (44, 1, 'links', 13, '', 'e2ded853856508b7e065975bd610f951');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (45, 1, 'statuses', 14, '', '5edf987059a9434d45980e52ee4e8f0c');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (46, 1, 'findings', 15, '', '5290c2c48d310d31cc8a90ec447093e0');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (47, 1, 'queue', 16, '', 'ec5dcabd39e5b496ff2850b8c12e54d8');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (48, 1, 'pages', 17, '', '01474fdbef972fe4df05b4d27bbbd5a0');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (49, 1, 'page_revisions', 18, '', '6890de1cc95892aff90bfa3316e0facc');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (50, 1, 'blocks', 19, '', '957f011ee5a656b42b778f523d35298e');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (51, 1, 'blocks', 20, '', '2a3bca45b8e5dc1f65d169e40dbe9283');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (52, 1, 'blocks', 21, '', 'ffc968266f6ac51ac88620928c92b029');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (53, 1, 'blocks', 22, '', 'ff22871be981fe7f426edecb60784a1b');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (54, 1, 'blocks', 23, '', '80a47b33e315926b2c4c7a98a9a9f752');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (55, 1, 'blocks', 24, '', '5883969bf00a01daec5157cf415f3417');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (56, 1, 'blocks', 25, '', 'f5c0815844b7fe78faf739f970fad152');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (57, 1, 'blocks', 26, '', '5581ca389ceb0d0201723520abee5046');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (58, 1, 'entries', 27, '', 'd9e6e6fd86641ca754486ca0effdd539');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (59, 1, 'entries', 28, '', '31c72e9852a1f28db1839aa659755fe0');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (60, 1, 'entries', 29, '', '8d9339350334c45d3fe24b1cf7a24851');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (61, 1, 'mentions', 30, '', 'af1abe99148de538a6adbf1bd7a840d1');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (62, 1, 'mentions', 31, '', '901083e506972fa0a0442d9a4359132f');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (69, 2, 'works', 63, '', '2136d16063a6887792409062e1206ced');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (70, 2, 'keys', 64, '{"folded":"gray2021","id":64,"key":"gray2021","seq":64,"work_id":null}', 'a9fb3260f3f8234a88d80bdebdfb1869');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (71, 2, 'contributors', 65, '', 'a3552d4c087f7ad497c9372e20aa60d6');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (72, 2, 'contributors', 66, '', '107b270cec736a3ea5f48fb0fabe7644');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (73, 2, 'identifiers', 67, '', '548157b09516d20b7be57f32956e1d14');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (74, 2, 'findings', 68, '', '2aae9e2982b0283517b6937288377338');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (76, 3, 'tags', 75, '', 'b6a36588c2f058132a6687e2bbdd8391');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (78, 4, 'notes', 77, '', '6096564ef28cce16649c44ea4d47a883');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (80, 5, 'works', 63, '{"abstract":"","added_at":"2026-11-30T21:14:50Z","and_others":0,"author_sort":"gray","container":"Journal of Lakes","edition":"","extra":"{\"bibtex:@type\": \"article\", \"bibtex:author\": \"Gray, Ada and M\u00f8ller, Bo\"}","genre":"article","id":63,"issue":"","issued":"2021","issued_day":"2021-01-01","issued_printed":"","issued_year":2021,"key":"gray2021","kind":"paper","language":"","length":"","pages":"","place":"","publisher":"","rating":null,"revised":"","revised_printed":"","series":"","status":"","subtitle":"","title":"On Quiet Water","title_sort":"on quiet water","volume":""}', '6a30d6354e72686a9afb3de2f215c190');
INSERT INTO changes (id, step_id, table_name, row_id, before, after) VALUES (81, 5, 'statuses', 79, '', 'ace7eb14a89dc93a72f6985baef7256f');
CREATE TABLE counters (
	id INTEGER NOT NULL, 
	last INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_counters PRIMARY KEY (id)
);
INSERT INTO counters (id, last) VALUES (1, 81);
CREATE TABLE written_files (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	seen_sha256 TEXT DEFAULT '' NOT NULL, keys TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_written_files PRIMARY KEY (id), 
	CONSTRAINT uq_written_files_path UNIQUE (path)
);
INSERT INTO written_files (id, path, sha256, seen_sha256, keys) VALUES (1, '/home/reader/out.bib', 'c799f03b582e75b8c678fac44b027766305a060fdf0095e922ced5e37011cae8', '', '');
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
CREATE TABLE bibliographies (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_bibliographies PRIMARY KEY (id), 
	CONSTRAINT uq_bibliographies_path UNIQUE (path), 
	CONSTRAINT uq_bibliographies_source UNIQUE (source)
);
CREATE TABLE refused_repairs (
	id INTEGER NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_refused_repairs PRIMARY KEY (id), 
	CONSTRAINT uq_refused_repairs_sha256 UNIQUE (sha256)
);
CREATE INDEX ix_works_issued_day ON works (issued_day);
CREATE INDEX ix_works_author_sort ON works (author_sort);
CREATE INDEX ix_works_added_at_id ON works (added_at, id);
CREATE INDEX ix_works_title_sort ON works (title_sort);
CREATE INDEX ix_keys_work_id ON keys (work_id);
CREATE INDEX ix_keys_folded ON keys (folded);
CREATE INDEX ix_contributors_work_id ON contributors (work_id);
CREATE INDEX ix_identifiers_scheme_folded ON identifiers (scheme, folded);
CREATE INDEX ix_links_folded ON links (folded);
CREATE INDEX ix_links_work_id ON links (work_id);
CREATE INDEX ix_aliases_work_id ON aliases (work_id);
CREATE INDEX ix_contents_work_id ON contents (work_id);
CREATE INDEX ix_statuses_work_id ON statuses (work_id);
CREATE INDEX ix_tags_folded_tag ON tags (folded, tag);
CREATE INDEX ix_notes_work_id ON notes (work_id);
CREATE INDEX ix_notes_parent_id ON notes (parent_id);
CREATE INDEX ix_relations_work_id ON relations (work_id);
CREATE INDEX ix_encounters_work_id ON encounters (work_id);
CREATE INDEX ix_blocks_page_id ON blocks (page_id);
CREATE INDEX ix_entries_page_id ON entries (page_id);
CREATE INDEX ix_entries_block_id ON entries (block_id);
CREATE INDEX ix_entries_day_sort ON entries (day_sort);
CREATE INDEX ix_mentions_block_id ON mentions (block_id);
CREATE INDEX ix_mentions_work_id ON mentions (work_id);
CREATE INDEX ix_mentions_page_id ON mentions (page_id);
CREATE INDEX ix_mentions_entry_id ON mentions (entry_id);
CREATE INDEX ix_changes_step_id ON changes (step_id);
