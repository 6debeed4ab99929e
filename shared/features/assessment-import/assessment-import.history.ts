import { historyTable } from '../history/history-declaration.ts'

const needs = 'view:assessments'

export const assessmentImportsTable = historyTable({
  id: 'assessment_imports',
  table: 'assessment_imports',
  inner: ['id', 'earlier_id', 'file_id', 'public_key', 'result', 'imported_at', 'imported_by'],
  title: ['name'],
  fields: {
    name: { format: 'text', needs },
    sha256: { format: 'text', needs },
    was_encrypted: { format: 'yes-no' },
    signer: { format: 'choice' },
    signer_name: { format: 'text', needs },
    fingerprint: { format: 'text', needs },
    signature: { format: 'presence' },
  },
})
