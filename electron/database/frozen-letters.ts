/** What was printed and signed must still be what is kept: these never change once a letter is out, whatever the program does. */
const frozenColumns = [
  'template',
  'input',
  'paper',
  'letterhead_mode',
  'date',
  'classification',
  'logo_file_id',
  'series',
  'sequence',
  'issued_at',
  'issued_by',
]

/** Written once, after issuing. */
const onceColumns = ['pdf_storage_name', 'pdf_sha256']

const changed = (column: string): string => `NEW.${column} IS NOT OLD.${column}`

/** Trigger name -> statement: the database itself keeps issued letters as they are. */
export const frozenLetterTriggers: ReadonlyMap<string, string> = new Map([
  [
    'keep_letters_issued_update',
    `CREATE TRIGGER keep_letters_issued_update BEFORE UPDATE ON letters WHEN OLD.state <> 'draft' AND (
  NEW.state = 'draft' OR ${frozenColumns.map(changed).join(' OR ')}
  OR ${onceColumns.map((column) => `(OLD.${column} IS NOT NULL AND ${changed(column)})`).join(' OR ')}
) BEGIN
  SELECT RAISE(ABORT, 'issued letters are frozen');
END`,
  ],
  [
    'keep_letters_issued_delete',
    `CREATE TRIGGER keep_letters_issued_delete BEFORE DELETE ON letters WHEN OLD.state <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'issued letters are frozen');
END`,
  ],
])
