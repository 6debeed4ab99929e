import type { Migration } from '../migrate.ts'

/**
 * Why: which needs people have was read out of the whole stored result of everybody at each look, half a second for two thousand people.
 * A frozen result never changes, so its bands and ticks are read once, when it is frozen; which of them is a need is still said by the
 * office's own list, at the time of reading.
 */
export const findings: Migration = {
  name: '0091-findings',
  up: (database) =>
    database.exec(`
CREATE TABLE assessment_findings (
  form_id TEXT PRIMARY KEY REFERENCES assessment_forms (id),
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  url TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  scores TEXT NOT NULL CHECK (json_valid(scores)),
  ticks TEXT NOT NULL CHECK (json_valid(ticks))
) STRICT;
INSERT INTO assessment_findings (form_id, assessment_id, url, frozen_at, is_current, scores, ticks)
SELECT form.id, form.assessment_id, form.url, form.frozen_at, form.state = 'frozen',
  (SELECT json_group_array(json_array(score.value ->> '$.id', score.value ->> '$.title', score.value ->> '$.kind',
      score.value ->> '$.band.label', score.value ->> '$.band.severity'))
    FROM json_each(form.result, '$.scores') AS score WHERE score.value -> '$.band' <> 'null'),
  (SELECT json_group_object(json_extract(form.answers, substr(answer.path, 1, length(answer.path) - 10) || '.linkId'), json(answer.type))
    FROM json_tree(form.answers) AS answer
    WHERE answer.key = 'valueBoolean' AND answer.type IN ('true', 'false') AND answer.path LIKE '%.answer[0]')
FROM assessment_forms AS form WHERE form.frozen_at IS NOT NULL;
CREATE INDEX assessment_findings_current ON assessment_findings (assessment_id, url, frozen_at, form_id) WHERE is_current = 1;
CREATE INDEX service_cases_results ON service_cases (inmate_id, phase, id, number) WHERE inmate_id IS NOT NULL;
`),
}
