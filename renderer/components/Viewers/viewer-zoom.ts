const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** One step smaller or larger; null at the end. */
export function zoomSteps(zoom: number, onZoom: (zoom: number) => void) {
  const smaller = zooms.findLast((step) => step < zoom)
  const larger = zooms.find((step) => step > zoom)
  return {
    onSmaller: smaller === undefined ? null : () => onZoom(smaller),
    onLarger: larger === undefined ? null : () => onZoom(larger),
    onFit: () => onZoom(1),
  }
}
