import { HistorySection } from '../../components/History/HistorySection.tsx'
import { InstrumentsPage } from './InstrumentsPage.tsx'

/** Instruments of the clinic. */
export function InstrumentsScreen() {
  return (
    <InstrumentsPage>
      <HistorySection subject={{ type: 'instruments', id: 'health' }} />
    </InstrumentsPage>
  )
}
