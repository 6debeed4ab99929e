import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { FirstFieldContext } from '../../components/FormPage/first-field.ts'
import { PageHead, type PageHeadProps } from '../../components/PageHead/PageHead.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { visitMessages as words } from './visit.messages.ts'

interface PersonFirstProps {
  readonly head: PageHeadProps
  /** Asks for whom. */
  readonly label: string
  /** The form, once it is known for whom. */
  readonly children: (inmateId: string) => ReactNode
}

const parameter = 'orang'

/** First the person, then the form. A link from a person's page brings the person along. */
export function PersonFirst({ head, label, children }: PersonFirstProps) {
  const [address, setAddress] = useSearchParams()
  const [isChosenHere, setChosenHere] = useState(false)
  const inmateId = address.get(parameter)
  if (inmateId !== null) return <FirstFieldContext value={isChosenHere}>{children(inmateId)}</FirstFieldContext>
  const choose = (id: string) => {
    setChosenHere(true)
    setAddress({ [parameter]: id }, { replace: true })
  }
  return (
    <>
      <PageHead {...head} />
      <FormSection title={words.who}>
        <InmatePicker label={label} onPick={choose} />
      </FormSection>
    </>
  )
}
