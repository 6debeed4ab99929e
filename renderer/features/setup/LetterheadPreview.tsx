import { Text } from '@mantine/core'
import classes from './Setup.module.css'
import { setupMessages as words } from './setup.messages.ts'
import { letterheadOf, type SetupValues } from './setup-values.ts'

/** The kop as letters will show it; paper is white in either colour scheme. */
export function LetterheadPreview({ values }: { readonly values: SetupValues }) {
  const lines = letterheadOf(values)
  const contacts = [
    [words.contact.phone, values.phone],
    [words.contact.website, values.website],
    [words.contact.email, values.email],
  ] as const
  const contactLine = contacts
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => `${label}: ${value.trim()}`)
    .join(', ')
  return (
    <figure style={{ margin: 0 }}>
      <Text component="figcaption" size="sm" c="dimmed" mb={4}>
        {words.preview}
      </Text>
      <div className={classes.kop}>
        {lines.map((line, index) => {
          const isLast = index === lines.length - 1
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two lines may read the same
          return <div key={index}>{isLast ? <strong>{line}</strong> : line}</div>
        })}
        <div>{[values.address, values.city].filter((part) => part.trim() !== '').join(', ')}</div>
        <div>{contactLine}</div>
        <hr className={classes.kopRule} />
      </div>
    </figure>
  )
}
