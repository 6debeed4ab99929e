import type { TermOrigin } from './diagnosis-codes.ts'

/** What one source says about one code. */
export interface GivenTerm {
  readonly code: string
  readonly term: string
  readonly english: string
  readonly synonyms: readonly string[]
  readonly isConfidential: boolean
  readonly isNotifiable: boolean
}

/** One source of words: what is shipped, a list that was taken in, or a correction of the office; oldest first. */
export interface TermSource {
  readonly origin: TermOrigin
  /** Whether its words replace the earlier ones of the same code, or only fill what nobody named before. */
  readonly replaces: boolean
  readonly terms: Iterable<GivenTerm>
}

export interface MergedTerm extends GivenTerm {
  readonly origin: TermOrigin
}

/**
 * The words in force for each code. Sources are gone through in the order in which they came. Of lists, synonyms add up and a mark of
 * confidentiality or of the duty to report is never taken away; a correction of the office stands as it was written.
 */
export function mergeTerms(sources: readonly TermSource[]): ReadonlyMap<string, MergedTerm> {
  const merged = new Map<string, MergedTerm>()
  for (const { origin, replaces, terms } of sources) {
    for (const given of terms) {
      const earlier = merged.get(given.code)
      if (!earlier || origin === 'office') merged.set(given.code, { ...given, origin })
      else merged.set(given.code, both(earlier, given, replaces ? origin : null))
    }
  }
  return merged
}

function both(earlier: MergedTerm, given: GivenTerm, wins: TermOrigin | null): MergedTerm {
  const kept = wins === null ? earlier : given
  const other = wins === null ? given : earlier
  const english = kept.english || other.english
  const names = new Set(['', kept.term.toLowerCase(), english.toLowerCase()])
  // The names that lost still find the code.
  const synonyms = [...kept.synonyms, other.term.toLowerCase(), other.english.toLowerCase(), ...other.synonyms]
  return {
    code: kept.code,
    term: kept.term,
    english,
    synonyms: [...new Set(synonyms)].filter((word) => !names.has(word)),
    isConfidential: earlier.isConfidential || given.isConfidential,
    isNotifiable: earlier.isNotifiable || given.isNotifiable,
    origin: wins ?? earlier.origin,
  }
}
