/** A printer as the operating system names it. */
export interface Printer {
  readonly name: string
  readonly isDefault: boolean
}

/** What only a desktop shell can do. The loopback host has none: there the browser prints and downloads. */
export interface Shell {
  printers(): Promise<readonly Printer[]>
  print(pdf: Uint8Array, printer: string): Promise<void>
  /** Asks the person for a folder; null when they change their mind. */
  chooseFolder(): Promise<string | null>
}
