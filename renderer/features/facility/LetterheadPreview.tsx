import { facilityMessages } from './facility.messages.ts'
import classes from './facility.module.css'
import { StoredImage } from './StoredImage.tsx'

interface LetterheadPreviewProps {
  readonly lines: readonly string[]
  readonly address: readonly (string | null)[]
  readonly logoFileId: string | null
}

/** The head of a letter as it will print: black on white in both colour schemes, because paper is. */
export function LetterheadPreview({ lines, address, logoFileId }: LetterheadPreviewProps) {
  return (
    <figure className={classes.letterhead} aria-label={facilityMessages.letterheadPreview}>
      <div className={classes.paper}>
        {logoFileId && <StoredImage fileId={logoFileId} label={facilityMessages.logoFile} className={classes.logo} />}
        <div className={classes.lines}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat while they are being typed, and hold no state
            <div key={`${index}-${line}`} data-last={index === lines.length - 1 || undefined}>
              {line}
            </div>
          ))}
          <div className={classes.address}>{address.filter((part) => part?.trim()).join(', ')}</div>
        </div>
      </div>
    </figure>
  )
}
