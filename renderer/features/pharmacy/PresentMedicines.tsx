import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { LineWarnings } from './LineWarnings.tsx'
import classes from './Pharmacy.module.css'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { wayToTake } from './way-to-take.ts'

/** What a person takes today, with what is to be watched about it. */
export function PresentMedicines({ inmateId }: { readonly inmateId: string }) {
  const taking = useQuery(orpc.prescriptions.taking.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={taking} shape="form">
      {(prescriptions) =>
        prescriptions.length === 0 ? (
          <Text>{words.takingNone}</Text>
        ) : (
          <ul className={classes.taking} aria-label={words.taking}>
            {prescriptions.flatMap(({ prescriptionId, lines }) =>
              lines.map((line) => (
                <li key={line.id}>
                  <Anchor component={Link} to={pharmacyPaths.prescription(prescriptionId)} fw={600}>
                    {line.label}
                  </Anchor>
                  <Text size="sm">{wayToTake(line)}</Text>
                  <LineWarnings line={line} />
                </li>
              )),
            )}
          </ul>
        )
      }
    </QueryContent>
  )
}
