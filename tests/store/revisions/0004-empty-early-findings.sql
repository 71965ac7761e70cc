CREATE VIRTUAL TABLE entry_index USING fts5(text, tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE search_index USING fts5(key, title, author, venue, abstract, tag, note, log, id, tokenize='ascii', prefix='2 3');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0004');
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
CREATE TABLE counters (
	id INTEGER NOT NULL, 
	last INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_counters PRIMARY KEY (id)
);
INSERT INTO counters (id, last) VALUES (1, 0);
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
CREATE TABLE steps (
	id INTEGER NOT NULL, 
	at TEXT DEFAULT '' NOT NULL, 
	command TEXT DEFAULT '' NOT NULL, 
	way TEXT DEFAULT '' NOT NULL, 
	changes INTEGER DEFAULT '0' NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_steps PRIMARY KEY (id)
);
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
CREATE TABLE written_files (
	id INTEGER NOT NULL, 
	path TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	seen_sha256 TEXT DEFAULT '' NOT NULL, keys TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_written_files PRIMARY KEY (id), 
	CONSTRAINT uq_written_files_path UNIQUE (path)
);
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
