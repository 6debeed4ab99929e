// The page that a printer gets: it shows the one paper that its host has for it, and says how large each sheet is.
import { paperAddresses } from '#shared/features/letters/paper-addresses.ts'
import { drawSheets } from '../components/Viewers/draw-sheets.ts'

async function show(): Promise<void> {
  const answer = await fetch(paperAddresses.paper)
  if (!answer.ok) throw new Error('there is no paper')
  const { sizes } = await drawSheets([new Uint8Array(await answer.arrayBuffer())])
  await tell(sizes)
}

const tell = (sheets: unknown): Promise<Response> =>
  fetch(paperAddresses.drawn, { method: 'POST', body: new TextEncoder().encode(JSON.stringify({ sheets })) })

show().catch(() => tell([]))
