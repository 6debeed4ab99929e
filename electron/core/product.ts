import manifest from '../../package.json' with { type: 'json' }

/** As released: the one place is package.json, which the build folds in. */
export const productVersion: string = manifest.version
