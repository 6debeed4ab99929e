import { availableParallelism } from 'node:os'
import { createLetterRenderer } from '#electron/letters/letter-renderer.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { type DoctorLetter, doctorLetters } from './letter-sample.ts'
import { measureInTurns } from './measure.ts'
import type { Bench, BenchPart } from './parts.ts'
import { contentOf } from './pdf-text.ts'
import { pdfmakeLetter, preparePdfmake } from './pdfmake-letter.ts'

const letters = 100
const pagesEach = 3
const date = '2026-08-17' as CalendarDate
const longDate = '17 Agustus 2026'

/** A hundred letters of the clinic: the product's own workers against pdfmake, which makes plain PDF and so has the lighter work. */
export const lettersBench: BenchPart = {
  name: 'letters',
  title: `${letters} letters of ${pagesEach} pages, PDF/A in the product's workers against plain PDF by pdfmake`,
  run,
}

async function run({ rounds, say }: Bench): Promise<void> {
  const renderer = createLetterRenderer({ resourcesFolder })
  preparePdfmake(resourcesFolder)
  // No letter comes twice on either side: neither could hand out what it remembers of an earlier round.
  const all = doctorLetters(letters * rounds + 2)
  const inputsOf = (round: number) => all.slice(round * letters, (round + 1) * letters)
  const byProduct = (letter: DoctorLetter) =>
    renderer.render({
      template: 'rekomendasi-dokter',
      input: letter,
      paper: 'A4',
      draft: false,
      letterhead: 'printed',
      date,
    })
  const byPdfmake = (letter: DoctorLetter) => pdfmakeLetter(letter, longDate)
  try {
    // Also warms both up: fonts read, code compiled, worker started.
    for (const letter of all.slice(-2)) await requireSameWork(await byProduct(letter), await byPdfmake(letter))
    const { product, pdfmake } = await measureInTurns(rounds, {
      product: (round) => Promise.all(inputsOf(round).map(byProduct)),
      pdfmake: async (round) => {
        for (const letter of inputsOf(round)) await byPdfmake(letter)
      },
    })
    const line = (name: string, { milliseconds, processor, longestStandstill, memory }: typeof product): string =>
      `${name.padEnd(8)} ${milliseconds.toFixed(0).padStart(7)} ms, ${(milliseconds / letters).toFixed(1)} ms a letter, processor ${processor.toFixed(0)} ms, longest standstill of the program ${longestStandstill.toFixed(0)} ms, memory of the program ${memory} MB at its highest`
    say('same characters and pages on both sides: checked')
    say(`processors: ${availableParallelism()}; Lentera prints two letters at a time where there are two, pdfmake one`)
    say(line('Lentera', product))
    say(line('pdfmake', pdfmake))
    const times = (how: 'milliseconds' | 'processor') => (pdfmake[how] / product[how]).toFixed(1)
    say(`ratio    ${times('milliseconds')} times as fast, ${times('processor')} times less work for the processor`)
  } finally {
    await renderer.close()
  }
}

/** @throws Error when the two sheets do not hold the same */
async function requireSameWork(one: Uint8Array, other: Uint8Array): Promise<void> {
  const [left, right] = [await contentOf(one), await contentOf(other)]
  if (left.pages !== pagesEach || right.pages !== pagesEach)
    throw new Error(`pages differ: Lentera ${left.pages}, pdfmake ${right.pages}, wanted ${pagesEach}`)
  if (left.characters !== right.characters)
    throw new Error(`text differs: ${difference(left.characters, right.characters)}`)
}

/** How often each character stands on one side more than on the other. */
function difference(left: string, right: string): string {
  const balance = new Map<string, number>()
  for (const character of left) balance.set(character, (balance.get(character) ?? 0) + 1)
  for (const character of right) balance.set(character, (balance.get(character) ?? 0) - 1)
  return [...balance]
    .filter(([, count]) => count !== 0)
    .map(([character, count]) => `${character}${count}`)
    .join(' ')
}
