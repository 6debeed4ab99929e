import type { Reader } from '../../database/reader.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'

/** Everybody but those who are part of another record. */
export const listPeople = (db: Reader) =>
  db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .select(['inmates.id', 'inmates.name', 'inmates.sex', 'inmate_registers.written as register_number'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inmate_merges')
            .select('inmate_merges.id')
            .whereRef('inmate_merges.absorbed_id', '=', 'inmates.id')
            .where('inmate_merges.state', '=', 'merged'),
        ),
      ),
    )
    .orderBy('inmates.name_key')
    .orderBy('inmates.id')
    .execute()

/** Coming, going and moving of everybody, in order, without what was struck out. */
export const listStays = (db: Reader) =>
  db
    .selectFrom('inmate_events')
    .select(['inmate_id', 'kind', 'occurred_on'])
    .where('voided_reason', 'is', null)
    .where('kind', '<>', 'register-change')
    .orderBy('occurred_on')
    .orderBy('id')
    .execute()

/** Who had which block on a day. */
export const blocksOn = (db: Reader, day: string) =>
  db
    .selectFrom('inmate_placements')
    .select(['inmate_id', 'block'])
    .where('state', '=', 'active')
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .execute()

/** Under which status each was held on a day. */
export const statusesOn = (db: Reader, day: string) =>
  db
    .selectFrom('inmate_registers')
    .select(['inmate_id', 'legal_status'])
    .where('state', '=', 'active')
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .execute()

/** Whom a Bapas supervised on a day. */
export const clientsOn = (db: Reader, day: string) =>
  db
    .selectFrom('clients')
    .select('inmate_id')
    .where('since', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    // A supervision entered by mistake never was one; what two records had twice is told by the other.
    .where((where) => where.or([where('end_kind', 'is', null), where('end_kind', 'not in', ['mistake', 'merged'])]))
    .execute()

/** About whom another office had found something by a day. */
export const assessedElsewhereBy = (db: Reader, day: string) =>
  db
    .selectFrom('earlier_assessments')
    .select('inmate_id')
    .distinct()
    .where('state', '=', 'active')
    .where('assessed_on', '<=', day)
    .execute()

/** What every form that was ever frozen says, without its working; a replaced one with the moment at which its copy was begun. */
export const listFrozenForms = (db: Reader) =>
  db
    .selectFrom('assessment_findings as found')
    .innerJoin('assessment_forms as form', 'form.id', 'found.form_id')
    .leftJoin('assessment_forms as copy', 'copy.supersedes_id', 'found.form_id')
    .select(['found.form_id as id', 'found.assessment_id', 'form.snapshot', 'found.frozen_at'])
    .select(['found.scores', 'found.ticks', 'copy.begun_at as replaced_at'])
    .orderBy('found.frozen_at')
    .orderBy('found.form_id')
    .execute()

export const snapshotsOf = (db: Reader, hashes: readonly string[]) =>
  db
    .selectFrom('instrument_snapshots')
    .select(['hash', 'content'])
    .where('hash', 'in', [...hashes])
    .execute()

export const listOverrides = (db: Reader) =>
  db
    .selectFrom('assessment_overrides as override')
    .innerJoin('assessment_forms as form', 'form.id', 'override.form_id')
    .leftJoin('accounts', 'accounts.id', 'override.settled_by')
    .select(['form.assessment_id', 'form.snapshot', 'override.score_id', 'override.from_band', 'override.to_band'])
    .select(['override.state', 'override.proposed_at', 'override.settled_at', 'override.settled_by'])
    .select('accounts.full_name as settled_by_name')
    .orderBy('override.proposed_at')
    .orderBy('override.id')
    .execute()

export const listSources = (db: Reader) =>
  db
    .selectFrom('assessment_sources')
    .select(['assessment_id', 'kind', 'source', 'held_on'])
    .where('state', '=', 'active')
    .orderBy('held_on')
    .orderBy('id')
    .execute()

/** Said again, a reason takes the place of the one before. */
export const listDifferenceReasons = (db: Reader) =>
  db
    .selectFrom('assessment_difference_reasons as reason')
    .innerJoin('assessment_forms as form', 'form.id', 'reason.form_id')
    .select(['form.assessment_id', 'reason.form_id', 'reason.against_form_id', 'reason.kind', 'reason.key'])
    .select(['reason.before', 'reason.after', 'reason.reason', 'reason.recorded_at'])
    .orderBy('reason.recorded_at')
    .orderBy('reason.id')
    .execute()

/** Answers that were changed; that a form was taken up again is no change of one. */
export const listAnswerChanges = (db: Reader) =>
  db
    .selectFrom('assessment_answer_changes as change')
    .innerJoin('assessment_forms as form', 'form.id', 'change.form_id')
    .select(['form.assessment_id', 'change.source_id', 'change.reason', 'change.changed_at'])
    .where('change.link_id', '<>', '')
    .orderBy('change.changed_at')
    .orderBy('change.id')
    .execute()
