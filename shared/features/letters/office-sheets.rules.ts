import { z } from 'zod'
import { assessmentUnitReport } from './assessment-sheets.rules.ts'
import { channelBanner, serviceStatement } from './board-sheets.rules.ts'
import {
  arrivalMinutes,
  clinicalSummary,
  doctorList,
  healthCardSheet,
  instrumentForm,
  labelSheet,
  medicalRecord,
  prescriptionSheet,
  referralSheet,
  separationNotice,
} from './clinic-sheets.rules.ts'
import { coachingCertificate, stageHearingSheet } from './coaching-sheets.rules.ts'
import { complaintPaper } from './complaint-papers.rules.ts'
import { complaintReceipt, healthConsent } from './complaint-sheets.rules.ts'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, optionalLine, paragraph, footer } = letterParts

/** Lists have as many rows as the office has work; a cell is one line of a record. */
const cell = z.string().max(300)
const table = z.strictObject({
  columns: z
    .array(z.strictObject({ label: line, width: z.number().positive(), align: z.enum(['left', 'right']) }))
    .min(1),
  rows: z.array(z.array(cell)).max(20_000),
})

const list = z.strictObject({
  letterhead,
  title: line,
  notes: z.array(paragraph).max(10),
  empty: line,
  table,
  footer,
})

const bar = z.strictObject({ label: line, value: z.number().min(0).nullable(), text: line })

const monthlyReport = z.strictObject({
  letterhead,
  title: line,
  period: line,
  asOf: line,
  sections: z
    .array(
      z.strictObject({
        title: line,
        head: z.array(line).min(2),
        // What people say in a survey is longer than a line of a record.
        rows: z.array(z.array(z.string().max(600))),
        /** Columns of words, by their position; all others but the first are numbers. */
        texts: z.array(z.int()),
        chart: z.strictObject({ title: line, bars: z.array(bar) }).nullable(),
        note: paragraph.nullable(),
      }),
    )
    .min(1),
  footer,
})

const section = z.strictObject({
  title: line,
  /** How the entries are told apart: by numbers, by their own letters, or not at all. */
  marks: z.enum(['numbers', 'own', 'none']),
  entries: z.array(z.strictObject({ mark: optionalLine, text: paragraph })).min(1),
})

const serviceStandard = z.strictObject({
  letterhead,
  title: line,
  service: line,
  sections: z.array(section).min(1),
  since: line,
  footer,
})

/** The result of a satisfaction survey for the notice board. */
const surveyNotice = z.strictObject({
  letterhead,
  title: line,
  service: line,
  period: line,
  indexLabel: line,
  index: line,
  grade: line,
  respondentsTitle: line,
  forms: line,
  groups: z.array(z.strictObject({ title: line, rows: z.array(z.strictObject({ label: line, count: line })) })),
  thanks: paragraph,
  footer,
})

/** Every time that health data left the house: of one person, or of the whole office. */
const disclosureLog = z.strictObject({
  letterhead,
  title: line,
  /** Null: of everybody. */
  person: z.strictObject({ name: line, registerNumber: optionalLine }).nullable(),
  period: line,
  count: line,
  asOf: line,
  empty: line,
  rows: z
    .array(
      z.strictObject({
        at: line,
        /** Name and register number; only printed on the sheet of everybody. */
        person: cell,
        requestedBy: cell,
        recipients: z.array(cell).min(1),
        basis: paragraph,
        papers: z.array(cell),
        by: cell,
        bundle: cell,
        /** Whether only the recipient could open it. */
        cover: cell,
      }),
    )
    .max(20_000),
  note: paragraph,
  footer,
})

/** Sheets of the office that are no letters: no number, no addressee, no signature. The name is the template's file name. */
export const officeSheetSchemas = {
  'catatan-pengungkapan': disclosureLog,
  daftar: list,
  'laporan-bulanan-rekomendasi': monthlyReport,
  'daftar-dokter': doctorList,
  'lembar-rujukan': referralSheet,
  'rekam-medis': medicalRecord,
  'ringkasan-klinis': clinicalSummary,
  'lembar-skm': surveyNotice,
  'standar-pelayanan': serviceStandard,
  'formulir-instrumen': instrumentForm,
  resep: prescriptionSheet,
  etiket: labelSheet,
  'bap-kesehatan-awal': arrivalMinutes,
  'pemberitahuan-pemisahan': separationNotice,
  'kartu-kesehatan': healthCardSheet,
  'tanda-terima-pengaduan': complaintReceipt,
  'persetujuan-kesehatan': healthConsent,
  'papan-saluran': channelBanner,
  'maklumat-pelayanan': serviceStatement,
  'naskah-aduan': complaintPaper,
  'sertifikat-pembinaan': coachingCertificate,
  'sidang-tahap': stageHearingSheet,
  'laporan-asesmen-unit': assessmentUnitReport,
} as const

export type OfficeSheetName = keyof typeof officeSheetSchemas
export type OfficeSheetInput<Name extends OfficeSheetName> = z.infer<(typeof officeSheetSchemas)[Name]>
