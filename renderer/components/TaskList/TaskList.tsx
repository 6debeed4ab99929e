import { Anchor, Title } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Link } from 'react-router'
import { StateBadge, type StateCode } from '../StateBadge/StateBadge.tsx'
import classes from './TaskList.module.css'

export interface Task {
  readonly id: string
  readonly title: string
  readonly hint?: ReactNode
  /** null: it is not its turn yet, so there is no state to tell. */
  readonly state: StateCode | null
  readonly waitingFor?: string | undefined
  /** Where or how it is done; without either, the task only tells. */
  readonly to?: string | undefined
  readonly onOpen?: (() => void) | undefined
}

export interface TaskGroup {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly tasks: readonly Task[]
}

interface TaskListProps {
  readonly groups: readonly TaskGroup[]
  /** Id of the task that takes the focus as soon as it is named. */
  readonly focused?: string | undefined
}

/** Requirements and steps with their states: at a glance, what is missing. */
export function TaskList({ groups, focused }: TaskListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(focused)}"] :is(a, button)`)?.focus()
  }, [focused])
  return (
    <div ref={list} className={classes.groups}>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  )
}

function Group({ group }: { readonly group: TaskGroup }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {group.title}
      </Title>
      {group.note && <div className={classes.note}>{group.note}</div>}
      <ul className={classes.list}>
        {group.tasks.map((task) => (
          <li
            key={task.id}
            data-task={task.id}
            data-opens={task.to !== undefined || task.onOpen !== undefined || undefined}
          >
            <div className={classes.what}>
              <TaskTitle task={task} />
              {task.hint && <div className={classes.hint}>{task.hint}</div>}
            </div>
            {task.state && <StateBadge state={task.state} waitingFor={task.waitingFor} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The link covers the whole row for the mouse, and stays one link for everyone else. */
function TaskTitle({ task }: { readonly task: Task }) {
  if (task.to !== undefined) {
    return (
      <Anchor component={Link} to={task.to} className={classes.link ?? ''}>
        {task.title}
      </Anchor>
    )
  }
  if (task.onOpen) {
    return (
      <Anchor component="button" type="button" onClick={task.onOpen} className={classes.link ?? ''}>
        {task.title}
      </Anchor>
    )
  }
  return <span>{task.title}</span>
}
