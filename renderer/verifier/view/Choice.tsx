import { type ReactNode, useId } from 'react'

type ChoiceProps = {
  readonly label: string
  readonly isChosen: boolean
  readonly onChosen: (isChosen: boolean) => void
  readonly children?: ReactNode
}

export function Choice({ label, isChosen, onChosen, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choice">
      <input id={id} type="checkbox" checked={isChosen} onChange={(event) => onChosen(event.currentTarget.checked)} />
      <div>
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
    </div>
  )
}
