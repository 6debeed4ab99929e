import { presentChange } from '#electron/features/history/present-change.ts'
import { historyTable } from '#shared/features/history/history-declaration.ts'
import type { HistorySubjectType } from '#shared/features/history/history-subjects.ts'
import { permissionsOf, type Role, roles } from '#shared/people/roles.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const coaching: readonly Role[] = ['asesor', 'kepala', 'pembina', 'wali', 'sekretaris-tpp']
const clinic: readonly Role[] = ['dokter', 'perawat', 'bidan', 'perekam-medis']
const everyoneButStaff = roles.filter((role) => role !== 'admin' && role !== 'kepegawaian')

/** Kind of record -> roles that may open its history: the rows of the walls behind "history.of". A letter asks its own right. */
const walls: Readonly<Record<Exclude<HistorySubjectType, 'letter'>, readonly Role[]>> = {
  inmate: everyoneButStaff,
  duplicates: ['registrasi'],
  'finger-import': ['pembina'],
  'finger-devices': ['pembina'],
  'sdp-import': ['pembina'],
  'import-plan': ['registrasi'],
  'import-mappings': ['registrasi'],
  'medical-record': clinic,
  recommendation: ['kepala', ...clinic, 'sekretaris-tpp'],
  service: ['admin', 'kepala'],
  'letter-settings': ['admin'],
  posts: ['admin'],
  bundle: ['kepala', ...clinic],
  incoming: ['kepala', ...clinic],
  'partner-keys': ['admin', 'kepala'],
  'identity-vault': ['petugas-aduan'],
  'head-deputies': ['admin'],
  'complaint-boxes': ['kepala', 'petugas-aduan', 'penangan-aduan'],
  medicine: clinic,
  pharmacy: clinic,
  prescription: clinic,
  arrival: clinic,
  'arrival-settings': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'monthly-round': clinic,
  diagnoses: ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'complaint-templates': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'clinic-protocols': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'clinic-settings': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  account: ['admin'],
  facility: ['admin'],
  calendar: roles,
  installation: ['admin'],
  backups: ['admin', 'kepala'],
  instruments: ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'assessment-instruments': ['kepala', 'asesor'],
  'instrument-draft': ['kepala', 'asesor'],
  'questionnaire-response': clinic,
  'lab-request': clinic,
  'doctor-visit': clinic,
  assessment: ['asesor', 'kepala', 'sekretaris-tpp'],
  client: ['asesor', 'kepala', 'sekretaris-tpp'],
  'assessment-duty': ['asesor', 'kepala', 'sekretaris-tpp'],
  'assessor-absences': ['asesor', 'kepala', 'sekretaris-tpp'],
  'assessment-worklist': ['asesor', 'kepala', 'sekretaris-tpp'],
  'earlier-assessments': ['asesor', 'kepala', 'sekretaris-tpp'],
  complaint: ['kepala', 'petugas-aduan', 'penangan-aduan'],
  'outgoing-complaint': ['kepala', 'petugas-aduan', 'penangan-aduan'],
  licence: ['kepala', 'kepegawaian'],
  'worker-documents': ['kepala', 'kepegawaian'],
  'coaching-plan': coaching,
  'coaching-session': coaching,
  referral: clinic,
  'referral-settings': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  'sick-call': clinic,
  'sick-call-terms': ['admin', 'kepala', 'dokter', 'perekam-medis'],
  surveys: ['petugas-aduan'],
  'notice-board': ['kepala', 'petugas-aduan', 'penangan-aduan'],
  attendance: coaching,
  'attendance-settings': coaching,
  'coaching-programme': coaching,
  'kept-apart': coaching,
  'coaching-stages': coaching,
  'coaching-hearing': coaching,
  worker: ['kepegawaian', 'kepala', ...clinic],
  'duty-roster': ['kepegawaian', 'kepala', ...clinic],
  credentials: ['kepegawaian', 'kepala'],
  'credential-settings': ['kepegawaian', 'kepala'],
  'stage-rule': coaching,
}

const nobody = '0199aaaa-0000-7000-8000-000000000000'

test('every kind of record as every role: who may not look is not even told whether it exists', async ({ core }) => {
  test.setTimeout(180_000)
  const { admin } = await install(core)
  for (const role of roles) {
    const { client } = await signInAs(core, admin, `uji.${role}`, [role])
    for (const [type, allowed] of Object.entries(walls)) {
      const subject = { type: type as HistorySubjectType, id: nobody }
      const outcome = client.history.of({ subject, before: null }).then(
        () => 'told',
        async (error: unknown) => (await failureOf(Promise.reject(error))).code,
      )
      if (allowed.includes(role)) expect(['told', 'not-found'], `${type} as ${role}`).toContain(await outcome)
      else expect(await outcome, `${type} as ${role}`).toBe('forbidden')
    }
  }
})

const table = historyTable({
  id: 'sample',
  table: 'sample',
  inner: ['id'],
  title: ['diagnosis', 'name'],
  fields: {
    name: { format: 'text' },
    diagnosis: { format: 'text', needs: 'view:health', isHealth: true },
    key: { format: 'text', isSecret: true },
    'details.place': { format: 'text' },
    letter: { format: 'document', needs: 'as-row-says', isHealth: 'as-row-says' },
  },
})

function present(held: readonly Role[], before: object | null, after: object | null) {
  let showedHealth = false
  const actor = {
    accountId: 'a',
    fullName: 'A',
    roles: held,
    permissions: permissionsOf(held),
    mustChangePassword: false,
  }
  const image = (row: object | null) => (row === null ? null : JSON.stringify(row))
  const change = { table_name: 'sample', row_key: 'r', operation: 'update', before: image(before), after: image(after) }
  const presented = presentChange(
    table,
    { ...change, operation: 'update' },
    {
      actor,
      names: new Map(),
      showedHealth: () => (showedHealth = true),
    },
  )
  return { presented, showedHealth, text: JSON.stringify(presented) }
}

const row = {
  id: 'r',
  name: 'Djoko',
  diagnosis: 'Tuberkulosis',
  key: 'k1',
  details: '{"place":"A"}',
  permission: 'view:health',
  reads: 'health',
}

test('a field that nobody declared is told by its name, never by its content, for any reader', () => {
  for (const role of roles) {
    const changed = {
      ...row,
      note: 'Rahasia besar',
      details: '{"place":"A","secret":"Rahasia kecil","other":{"deep":"Rahasia dalam"}}',
    }
    const { presented, text } = present([role], row, changed)
    expect(text).not.toContain('Rahasia')
    expect(presented?.fields).toEqual([
      { key: 'sample.details', format: 'text', content: 'undeclared', before: null, after: null },
      { key: 'sample.note', format: 'text', content: 'undeclared', before: null, after: null },
    ])
  }
})

test('health content is withheld from every role without the right, in the row, its title and its letter', () => {
  const changed = { ...row, diagnosis: 'Hepatitis', letter: '{"findings":["Demam tinggi"]}' }
  for (const role of roles) {
    const { presented, text, showedHealth } = present([role], row, changed)
    const mayRead = clinic.includes(role)
    expect(/Tuberkulosis|Hepatitis|Demam/.test(text), role).toBe(mayRead)
    expect(showedHealth, role).toBe(mayRead)
    expect(
      presented?.fields.map(({ key }) => key),
      role,
    ).toEqual(['sample.diagnosis', 'sample.letter'])
  }
})

test('a secret is never told, and the program’s own columns are no change', () => {
  expect(present(['dokter'], row, { ...row, key: 'k2' }).text).not.toMatch(/k1|k2/)
  expect(present(['dokter'], row, { ...row, id: 'other' }).presented).toBeNull()
})
