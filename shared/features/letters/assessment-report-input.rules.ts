import { z } from 'zod'
import { letterParts } from './letter-parts.rules.ts'

const { letterhead, line, optionalLine, paragraph, footer, signatory } = letterParts

/** What people wrote of somebody is longer than a line of a letter. */
const words = z.string().min(1).max(10_000)
const cell = z.string().max(10_000)

/** A table, as `record-section` of base.typ sets it. */
const section = z.strictObject({
  title: line,
  head: z.array(line).min(2).max(6),
  rows: z.array(z.array(cell)).max(500),
  empty: line,
})

const labelled = z.strictObject({ label: line, text: words })

const score = z.strictObject({
  title: words,
  /** "Nilai 16 dari 17: Sangat tinggi". */
  result: words,
  head: z.array(line).length(4),
  bands: z
    .array(
      z.strictObject({
        label: words,
        range: line,
        meaning: cell,
        /** What the sum gave, or what two people put in its place; empty for the others. */
        mark: z.string().max(200),
        isMarked: z.boolean(),
      }),
    )
    .min(1)
    .max(40),
  /** A band that two people put beside the one of the sum: what, why, and who signed. */
  overrides: z.array(z.strictObject({ title: words, lines: z.array(labelled).min(1).max(6) })).max(20),
})

const form = z.strictObject({
  title: words,
  standing: words,
  sums: section,
  scores: z.array(score).max(60),
  items: section,
  ticks: section,
  changes: section.nullable(),
})

const comparison = z.strictObject({ title: words, intro: words, scores: section, differences: section })

/** Laporan hasil asesmen: what came out of an assessment, how it was reckoned, and what is advised. Secret. */
export const assessmentReport = z.strictObject({
  letterhead,
  place: line,
  number: optionalLine,
  /** Stands at the head and the foot of every page. */
  secret: line,
  /** Set across every page while the results may still change. */
  conceptMark: optionalLine,
  title: line,
  opening: paragraph,
  identityTitle: line,
  identity: z.array(labelled).min(1).max(20),
  factsTitle: line,
  /** An empty text leaves a line to write on. */
  facts: z.array(z.strictObject({ label: line, text: cell })).max(20),
  instruments: section,
  sources: section,
  forms: z.array(form).max(10),
  comparisonsTitle: line,
  comparisons: z.array(comparison).max(10),
  comparisonsEmpty: line,
  earlier: section.nullable(),
  parts: z.array(z.strictObject({ title: line, paragraphs: z.array(words).max(200), empty: line })).max(10),
  closing: paragraph,
  assessor: signatory,
  head: signatory,
  footer,
})

export type AssessmentReportInput = z.infer<typeof assessmentReport>
export type ReportSection = z.infer<typeof section>
