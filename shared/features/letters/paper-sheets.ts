import { z } from 'zod'

const points = z.number().min(36).max(14_400)

/** The printing page's word that all sheets stand; none when the paper could not be drawn. */
export const drawnPaperSchema = z.strictObject({
  sheets: z.array(z.strictObject({ width: points, height: points })).max(2000),
})

export type DrawnSheet = z.infer<typeof drawnPaperSchema>['sheets'][number]

/** Sheets that follow each other in one size: a printer takes one size per order. */
export interface SheetRun {
  /** Counted from 0, both ends included. */
  readonly from: number
  readonly to: number
  readonly widthMicrometres: number
  readonly heightMicrometres: number
}

const micrometres = (inPoints: number): number => Math.round((inPoints * 25_400) / 72)

/** Splits the sheets of a paper wherever the size changes. */
export function sheetRuns(sheets: readonly DrawnSheet[]): readonly SheetRun[] {
  const runs: SheetRun[] = []
  for (const [index, sheet] of sheets.entries()) {
    const size = { widthMicrometres: micrometres(sheet.width), heightMicrometres: micrometres(sheet.height) }
    const last = runs.at(-1)
    const isSame = last?.widthMicrometres === size.widthMicrometres && last.heightMicrometres === size.heightMicrometres
    if (last && isSame) runs[runs.length - 1] = { ...last, to: index }
    else runs.push({ from: index, to: index, ...size })
  }
  return runs
}
