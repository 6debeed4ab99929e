import type { Migration } from '../migrate.ts'

/**
 * Why: a summary can be the third paper of a request. What a sealed file says for other programs must be the very bytes that were made with
 * the paper, whatever a later version would write of the same content.
 */
export const summaryPapers: Migration = {
  name: '0028-summary-papers',
  up: (database) =>
    database.exec(`
ALTER TABLE clinical_summaries ADD COLUMN document TEXT CHECK (json_valid(document));
ALTER TABLE clinical_summaries ADD COLUMN paper_id TEXT REFERENCES case_papers (id);
CREATE UNIQUE INDEX clinical_summaries_paper ON clinical_summaries (paper_id) WHERE paper_id IS NOT NULL;
`),
}
