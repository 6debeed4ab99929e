/** Names of sheets beside an assessment that have a form of their own. */
export const sourceSheet = 'sumber'
export const overrideSheet = 'usulan'
