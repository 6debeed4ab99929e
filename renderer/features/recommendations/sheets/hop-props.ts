/** A sheet on which one hop is recorded. */
export interface HopSheetProps {
  readonly caseId: string
  readonly onDone: () => void
}
