// `npm run bench [-- PART... --rounds 5 --scale 0.1]`: how fast the product is beside what others would have used, measured in the same run. It judges nothing: no
// test waits for a time, because a slow computer is not a wrong one.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { parts } from './parts.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, scale: { type: 'string', default: '1' } },
})
const wanted = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const scale = Math.min(1, Math.max(0.001, Number(values.scale) || 1))
const rounds = Math.max(1, Number(values.rounds) || 1)

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds, medians`)
for (const part of wanted) {
  console.log(`\n${part.name}: ${part.title}`)
  await part.run({ rounds, scale, say: (line) => console.log(`  ${line}`) })
}
if (wanted.length === 0) {
  console.error(`known parts: ${parts.map(({ name }) => name).join(', ')}`)
  process.exitCode = 1
}
