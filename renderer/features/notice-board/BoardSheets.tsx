import { Button, SegmentedControl, Table, Title } from '@mantine/core'
import { useState } from 'react'
import { boardSizes } from '#shared/features/letters/board-sheets.rules.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import classes from './NoticeBoard.module.css'
import { noticeBoardMessages as words } from './notice-board.messages.ts'

interface Sheet {
  readonly id: string
  readonly name: string
  readonly about: string
  /** The sheet without its size. */
  readonly path: string
  readonly papers: readonly string[]
}

const officePapers = ['A4', 'F4'] as const

const sheetsOf = (services: readonly { readonly id: string; readonly name: string }[]): readonly Sheet[] => [
  {
    ...{ id: 'papan-saluran-pengaduan', name: words.banner, about: words.bannerAbout },
    ...{ path: '/files/notice-boards/saluran', papers: boardSizes },
  },
  {
    ...{ id: 'maklumat-pelayanan', name: words.statement, about: words.statementAbout },
    ...{ path: '/files/notice-boards/maklumat', papers: boardSizes },
  },
  ...services.map(({ id, name }) => ({
    ...{ id: `standar-pelayanan-${id}`, name: words.standard(name), about: words.standardAbout },
    ...{ path: `/files/service-standards/${id}`, papers: officePapers },
  })),
]

interface BoardSheetsProps {
  readonly services: readonly { readonly id: string; readonly name: string }[]
}

/** Each is looked at before it is printed, on the paper that the office has. */
export function BoardSheets({ services }: BoardSheetsProps) {
  const [chosen, setChosen] = useState<Sheet | null>(null)
  const [size, setSize] = useState('A4')
  const paper = chosen?.papers.includes(size) ? size : 'A4'
  return (
    <section className={classes.section}>
      <Title order={2}>{words.sheetsTitle}</Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.sheet}</Table.Th>
            <Table.Th>{words.about}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheetsOf(services).map((sheet) => (
            <Table.Tr key={sheet.id}>
              <Table.Td>{sheet.name}</Table.Td>
              <Table.Td>{sheet.about}</Table.Td>
              <Table.Td className={classes.way ?? ''}>
                <Button variant="default" onClick={() => setChosen(sheet)} aria-label={words.lookAt(sheet.name)}>
                  {words.look}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <PaperDialog
        title={chosen?.name ?? ''}
        path={chosen === null ? null : `${chosen.path}?paper=${paper}`}
        fileName={chosen?.id ?? ''}
        onClose={() => setChosen(null)}
      >
        <SegmentedControl
          aria-label={words.paper}
          value={paper}
          onChange={setSize}
          data={[...(chosen?.papers ?? [])]}
        />
      </PaperDialog>
    </section>
  )
}
