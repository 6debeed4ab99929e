import { Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useSession } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import classes from './AboutScreen.module.css'
import { aboutMessages } from './about.messages.ts'

/** Which Lentera this is, where the data lies, where to turn, and whose work it stands on. */
export function AboutScreen() {
  const { unitName } = useSession()
  const product = useQuery(orpc.facility.product.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={aboutMessages.title} subtitle={aboutMessages.subtitle} />
      <div className={classes.sections}>
        <QueryContent query={product} shape="record">
          {({ version, desktop }) => (
            <SummaryList
              rows={[
                { label: aboutMessages.version, value: version },
                { label: aboutMessages.place, value: desktop ? aboutMessages.desktop : aboutMessages.browser },
                { label: aboutMessages.unit, value: unitName },
              ]}
            />
          )}
        </QueryContent>
        <Lines title={aboutMessages.helpTitle} lines={aboutMessages.help} />
        <Lines title={aboutMessages.dataTitle} lines={aboutMessages.data} />
        <section>
          <Title order={2}>{aboutMessages.licencesTitle}</Title>
          <Table className={classes.licences ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{aboutMessages.columns.name}</Table.Th>
                <Table.Th scope="col">{aboutMessages.columns.licence}</Table.Th>
                <Table.Th scope="col">{aboutMessages.columns.about}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {aboutMessages.licences.map(({ name, licence, about }) => (
                <Table.Tr key={name}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{licence}</Table.Td>
                  <Table.Td>{about}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      </div>
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <Title order={2}>{title}</Title>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
