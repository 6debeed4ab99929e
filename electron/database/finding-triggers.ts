/**
 * Trigger name -> statement: what lists and numbers need of a frozen result is read out of it by the database itself, in the moment in which
 * it is frozen, so that no way of freezing one can leave it out. A result that was replaced stays and counts for the days of then.
 */
export const findingTriggers: ReadonlyMap<string, string> = new Map([
  [
    'keep_findings_read',
    `CREATE TRIGGER keep_findings_read AFTER UPDATE OF state ON assessment_forms WHEN NEW.state = 'frozen' AND OLD.state <> 'frozen' BEGIN
  INSERT INTO assessment_findings (form_id, assessment_id, url, frozen_at, is_current, scores, ticks)
  VALUES (NEW.id, NEW.assessment_id, NEW.url, NEW.frozen_at, 1,
    (SELECT json_group_array(json_array(score.value ->> '$.id', score.value ->> '$.title', score.value ->> '$.kind',
        score.value ->> '$.band.label', score.value ->> '$.band.severity'))
      FROM json_each(NEW.result, '$.scores') AS score WHERE score.value -> '$.band' <> 'null'),
    (SELECT json_group_object(json_extract(NEW.answers, substr(answer.path, 1, length(answer.path) - 10) || '.linkId'), json(answer.type))
      FROM json_tree(NEW.answers) AS answer
      WHERE answer.key = 'valueBoolean' AND answer.type IN ('true', 'false') AND answer.path LIKE '%.answer[0]'));
END`,
  ],
  [
    'keep_findings_replaced',
    `CREATE TRIGGER keep_findings_replaced AFTER UPDATE OF state ON assessment_forms WHEN NEW.state <> 'frozen' AND OLD.state = 'frozen' BEGIN
  UPDATE assessment_findings SET is_current = 0 WHERE form_id = NEW.id;
END`,
  ],
])
