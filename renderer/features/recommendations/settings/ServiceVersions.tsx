import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ServiceVersion } from '#shared/features/service-cases/service-cases.contract.ts'
import { orpc } from '../../../api/client.ts'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import classes from './Settings.module.css'
import { serviceSettingsMessages as words } from './service-settings.messages.ts'

/** Every version of the service: when it holds, how many requests run under it, and what it changes. */
export function ServiceVersions({ serviceId }: { readonly serviceId: string }) {
  const query = useQuery(orpc.serviceCases.versions.queryOptions({ input: { serviceId } }))
  return (
    <section aria-label={words.versions} className={classes.versions}>
      <Title order={2}>{words.versions}</Title>
      <Text size="sm">{words.versionsHint}</Text>
      <QueryContent query={query} shape="table">
        {(versions) => (
          <ol className={classes.versionList}>
            {versions.map((version) => (
              <li key={version.version}>
                <Version version={version} />
              </li>
            ))}
          </ol>
        )}
      </QueryContent>
    </section>
  )
}

function Version({ version }: { readonly version: ServiceVersion }) {
  const { effectiveFrom, effectiveTo, changes } = version
  return (
    <>
      <Title order={3}>{words.versionTitle(formatNumber(version.version), words.versionStates[version.state])}</Title>
      <Text size="sm">
        {effectiveTo === null
          ? words.versionFrom(formatDate(effectiveFrom))
          : words.versionFromTo(formatDate(effectiveFrom), formatDate(effectiveTo))}
      </Text>
      <Text size="sm" c="dimmed">
        {words.source(version.document)} {words.versionRunning(formatNumber(version.runningCases))}
      </Text>
      {changes === null && <Text size="sm">{words.versionFirst}</Text>}
      {changes !== null && changes.length === 0 && <Text size="sm">{words.versionSame}</Text>}
      {changes !== null && changes.length > 0 && (
        <ul className={classes.list} aria-label={words.versionChanges(formatNumber(version.version))}>
          {changes.map(({ part, kind, title }) => (
            <li key={`${part} ${kind} ${title}`}>
              {title === null
                ? words.changedWhole(words.versionParts[part])
                : words.changedPart(words.versionParts[part], words.changeKinds[kind], title)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
