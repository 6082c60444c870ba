-- Where the journal ends, beside the journal: a chain alone does not show that its last entries were cut off.
INSERT OR REPLACE INTO meta (key, value)
SELECT 'journal_end', seq || ' ' || digest FROM journal ORDER BY seq DESC LIMIT 1;
