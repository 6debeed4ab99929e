import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { KeptTemplate } from '#shared/features/terminology/complaint-templates.contract.ts'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplatePicker } from './TemplatePicker.tsx'
import classes from './Terminology.module.css'
import { templateMessages as words } from './templates.messages.ts'
import { useKeptTemplates } from './terminology.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'templat'
const newTemplate = 'baru'

/** Templates for frequent complaints, each with the version in force. */
export function TemplatesScreen() {
  const zone = useZone()
  const mayPick = useMay('view:health')
  const templates = useKeptTemplates()
  const [address, setAddress] = useSearchParams()
  const sheet = address.get(sheetParameter)
  const open = (id: string | null) => setAddress(id === null ? {} : { [sheetParameter]: id }, { replace: true })
  const close = () => open(null)
  const columns = useMemo<readonly DataColumn<KeptTemplate>[]>(
    () => [
      { id: 'title', label: words.columns.title, value: ({ title }) => title, isFixed: true },
      { id: 'codes', label: words.columns.codes, value: ({ codes }) => codes.join(', ') },
      {
        id: 'version',
        label: words.columns.version,
        value: ({ version, saved }) =>
          saved === null ? words.shipped : words.own(String(version), formatInstant(saved.at, zone), saved.byName),
      },
      {
        id: 'state',
        label: words.columns.state,
        value: ({ isOffered }) => (isOffered ? words.offered : words.hidden),
        width: '9rem',
      },
    ],
    [zone],
  )
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{ label: words.add, icon: IconPlus, onClick: () => open(newTemplate) }}
      />
      {mayPick && (
        <div className={classes.preview}>
          <TemplatePicker
            label={words.tryLabel}
            description={words.tryHint}
            value={sheet}
            onPick={(template) => open(template?.id ?? null)}
          />
        </div>
      )}
      <QueryContent query={templates} shape="table">
        {(list) => {
          const opened = list.find(({ id }) => id === sheet)
          return (
            <div className={classes.columns} data-sheet={opened || sheet === newTemplate ? true : undefined}>
              <div className={classes.main}>
                <DataTable
                  name="complaint-templates"
                  label={words.title}
                  rows={list}
                  columns={columns}
                  rowId={({ id }) => id}
                  onOpen={({ id }) => open(id)}
                  exportName={words.exportName}
                  instead={
                    list.length === 0 ? (
                      <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconTemplate} />
                    ) : undefined
                  }
                />
              </div>
              {opened && (
                <SidePanel title={opened.title} onClose={close}>
                  <TemplateForm key={`${opened.id} ${opened.versions}`} template={opened} onClose={close} />
                </SidePanel>
              )}
              {sheet === newTemplate && (
                <SidePanel title={words.add} onClose={close}>
                  <TemplateForm template={null} onClose={close} />
                </SidePanel>
              )}
            </div>
          )
        }}
      </QueryContent>
      <HistorySection subject={{ type: 'complaint-templates', id: '' }} />
    </>
  )
}
