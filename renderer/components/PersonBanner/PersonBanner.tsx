import { Avatar } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconCalendarEvent,
  IconShieldHalf,
  IconUserExclamation,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatAge } from '../../format/durations.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './PersonBanner.module.css'

/** What the banner knows of a person. What the role may not see is simply not given. */
export interface BannerPerson {
  readonly name: string
  readonly aliases?: readonly string[] | undefined
  readonly ageInYears?: number | undefined
  readonly sex?: 'male' | 'female' | undefined
  readonly registerNumber?: string | undefined
  readonly room?: string | undefined
  readonly legalStatus?: string | undefined
  /** A `blob:` address. */
  readonly photoUrl?: string | undefined
}

export type AlertKind = keyof typeof componentMessages.alertKinds

export interface BannerAlert {
  readonly kind: AlertKind
  /** "Amoksisilin", "TB paru, Sel 4", "12 hari lagi". */
  readonly text: string
}

interface PersonBannerProps {
  readonly person: BannerPerson
  readonly alerts?: readonly BannerAlert[] | undefined
  /** At the far right, below the alerts: a small link to the profile. */
  readonly children?: ReactNode
}

const alertLooks: Readonly<
  Record<AlertKind, { readonly Icon: Icon; readonly meaning: 'danger' | 'attention' | 'running' }>
> = {
  allergy: { Icon: IconAlertTriangle, meaning: 'danger' },
  isolation: { Icon: IconShieldHalf, meaning: 'attention' },
  separated: { Icon: IconShieldHalf, meaning: 'attention' },
  risk: { Icon: IconUserExclamation, meaning: 'attention' },
  nearRelease: { Icon: IconCalendarEvent, meaning: 'running' },
}

/** Who this page is about, always in sight: the guard against mixing people up. */
export function PersonBanner({ person, alerts = [], children }: PersonBannerProps) {
  const facts = [
    { label: componentMessages.ageAndSex, value: ageAndSex(person) },
    { label: componentMessages.registerNumber, value: person.registerNumber },
    { label: componentMessages.room, value: person.room },
    { label: componentMessages.legalStatus, value: person.legalStatus },
  ].filter((fact) => fact.value !== undefined && fact.value !== '')
  return (
    <section className={classes.banner} aria-label={person.name}>
      <Avatar
        src={person.photoUrl ?? null}
        size={60}
        radius="sm"
        alt={person.photoUrl ? componentMessages.personPhoto(person.name) : componentMessages.noPhoto}
      />
      <div className={classes.who}>
        <div className={classes.name}>
          <strong>{person.name}</strong>
          {person.aliases && person.aliases.length > 0 && (
            <span className={classes.aliases}>{componentMessages.aliases(person.aliases.join(', '))}</span>
          )}
        </div>
        <dl className={classes.facts}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {(alerts.length > 0 || children) && (
        <div className={classes.end}>
          {alerts.length > 0 && (
            <ul className={classes.alerts} aria-label={componentMessages.alerts}>
              {alerts.map((alert) => (
                <Alert key={`${alert.kind} ${alert.text}`} alert={alert} />
              ))}
            </ul>
          )}
          {children}
        </div>
      )}
    </section>
  )
}

function Alert({ alert }: { readonly alert: BannerAlert }) {
  const { Icon: AlertIcon, meaning } = alertLooks[alert.kind]
  return (
    <li data-meaning={meaning}>
      <AlertIcon size={16} stroke={1.9} aria-hidden />
      <span>
        <strong>{componentMessages.alertKinds[alert.kind]}</strong> {alert.text}
      </span>
    </li>
  )
}

function ageAndSex(person: BannerPerson): string {
  const age = person.ageInYears === undefined ? '' : formatAge(person.ageInYears)
  const sex = person.sex === undefined ? '' : componentMessages.sexes[person.sex]
  return [age, sex].filter((part) => part !== '').join(', ')
}
