import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BlankFormInput, type BlankFormName, blankFormNames } from '#shared/features/letters/blank-forms.rules.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { sampleFooter, sampleInmate, sampleLetterhead } from './letter-sample-office.ts'
import { letterSamples } from './letter-samples.ts'

type Sentences = Pick<BlankFormInput, 'title' | 'opening' | 'body' | 'consent' | 'closing' | 'signatoryPost'>

const wording = JSON.parse(
  readFileSync(join(resourcesFolder, 'letters/wording/formulir-kosong.json'), 'utf8')
    .replaceAll('{unit}', 'Lapas Kelas IIA Teluk Lentera')
    .replaceAll('{kanwil}', 'Kantor Wilayah Nusa Contoh'),
) as { readonly copyLabel: string; readonly forms: Readonly<Record<BlankFormName, Sentences>> }

/** Each form with the shipped sentences, about a fictional person of whom not everything is known. */
export const blankFormSamples = Object.fromEntries(
  blankFormNames.map((name) => [
    name,
    {
      ...wording.forms[name],
      letterhead: sampleLetterhead,
      place: 'Teluk Lentera',
      caseNumber: 'RM-12/2026',
      recipient: letterSamples['permohonan-wbp'].recipient,
      inmate: { ...sampleInmate, nationalId: null, room: null },
      footer: { ...sampleFooter, copyLabel: wording.copyLabel },
    },
  ]),
) as unknown as Readonly<Record<BlankFormName, BlankFormInput>>
