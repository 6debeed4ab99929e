import { Failure } from '#shared/contract/failure.ts'
import type { surveyKioskContract } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CoreServices } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Kiosk } from '../../core/sessions.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { checkPassword } from '../accounts/check-password.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { keepForm } from './keep-form.ts'
import { askedQuestions } from './own-questions.ts'
import { sheetReply } from './sheet-reply.ts'
import { questionnaireOf, refuse, requireSurveyed, settingsOf } from './survey-facts.ts'
import { insertKiosk, leaveKiosk } from './surveys.repository.ts'

interface Calling {
  readonly services: CoreServices
  readonly sessionToken: string
}

/** @throws Failure refused (no-kiosk) */
function kioskOf({ services, sessionToken }: Calling): Kiosk {
  const kiosk = services.sessions.kioskOf(sessionToken)
  if (kiosk === null) throw refuse('no-kiosk')
  return kiosk
}

/**
 * Opening and leaving change the token. The one of the kiosk never gains a right, so it may outlive a reload of the page; the one of the
 * officer is over as soon as the computer is handed to somebody from the street.
 */
export const surveyKioskService: ServiceOf<typeof surveyKioskContract> = {
  open: async ({ serviceId }, context) => {
    const { db, now, actor, services, sessionToken, newId } = context
    const service = await requireSurveyed(context, serviceId)
    await questionnaireOf(context)
    const account = await findAccount(db, actor.accountId)
    if (!account) throw new Failure('not-signed-in')
    const kiosk = { id: newId(), serviceId }
    await insertKiosk(db, {
      ...{ id: kiosk.id, service_id: serviceId, service_name: service.name },
      ...{ opened_at: now, opened_by: actor.accountId, left_at: null },
    })
    const { token } = services.sessions.start(actor.accountId, account.name, null, kiosk)
    services.sessions.end(sessionToken)
    return { token }
  },

  sheet: async (_input, context) => {
    const { db, now, services } = context
    const { serviceId } = kioskOf(context)
    const service = await requireSurveyed(context, serviceId)
    const { sheet } = await questionnaireOf(context)
    return {
      serviceName: service.name,
      unitName: (await currentProfile(db, now)).name,
      training: services.training,
      idleSeconds: (await settingsOf(context)).idleSeconds,
      sheet: sheetReply(sheet, await askedQuestions(db)),
    }
  },

  answer: async (answers, context) => {
    const { id, serviceId } = kioskOf(context)
    const service = await requireSurveyed(context, serviceId)
    const { today } = await unitDay(context)
    await keepForm(context, { service, answeredOn: today, from: { channel: 'kiosk', kioskId: id }, ...answers })
    return {}
  },

  leave: async ({ password }, context) => {
    const { db, now, actor, services, sessionToken } = context
    const kiosk = kioskOf(context)
    const account = await findAccount(db, actor.accountId)
    if (!account) throw new Failure('not-signed-in')
    const checked = await checkPassword({ services, now, sessionToken }, account.name, password, 'in-command')
    if (account.slot_id !== checked.slotId || checked.accountId !== account.id) throw new Failure('wrong-password')
    await leaveKiosk(db, kiosk.id, now)
    checked.succeed()
    const { token } = services.sessions.start(account.id, account.name, checked)
    services.sessions.end(sessionToken)
    return {
      ...{ token, accountId: account.id, fullName: account.full_name },
      mustChangePassword: account.must_change_password === 1,
    }
  },
}
