import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { questionnairePaths as paths } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { useAvailable } from './questionnaires.queries.ts'

interface StartScreeningProps {
  readonly inmateId: string
  /** The visit at which it is asked; null outside a visit. */
  readonly encounterId: string | null
}

/** Chooses what is asked now. */
export function StartScreening({ inmateId, encounterId }: StartScreeningProps) {
  const navigate = useNavigate()
  const available = useAvailable()
  return (
    <QueryContent query={available} shape="form">
      {(list) =>
        list.length === 0 ? (
          <Text>{words.noInstruments}</Text>
        ) : (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                variant={encounterId === null ? 'filled' : 'default'}
                rightSection={<IconChevronDown size={16} aria-hidden />}
              >
                {words.start}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {list.map(({ key, title }) => (
                <Menu.Item key={key} onClick={() => void navigate(paths.fill(inmateId, key, encounterId))}>
                  {title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
    </QueryContent>
  )
}
