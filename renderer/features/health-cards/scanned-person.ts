import { useEffect, useRef } from 'react'

/** Answers whether the screen has shown the person of a card by itself. */
type Taker = (inmateId: string) => Promise<boolean>

let taker: Taker | null = null

/** A screen with a list of people takes scanned cards while it is open, in place of the medical record. */
export function useScannedPerson(take: Taker): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const own: Taker = (inmateId) => latest.current(inmateId)
    taker = own
    return () => {
      if (taker === own) taker = null
    }
  }, [])
}

export const takeScannedPerson: Taker = async (inmateId) => taker !== null && (await taker(inmateId))
