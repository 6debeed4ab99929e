import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { letterClassSchema, letterPaperSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

export type LetterClass = z.infer<typeof letterClassSchema>
export type NumberBlock = LetterClass['blocks'][number]
export type LetterPaper = z.infer<typeof letterPaperSchema>

export const useLetterClasses = () => useQuery(orpc.letterSettings.classes.queryOptions({ input: {} }))

export const useClassifications = () => useQuery(orpc.letterSettings.classifications.queryOptions({ input: {} }))

export const useLetterPaper = () => useQuery(orpc.letterSettings.paper.queryOptions({ input: {} }))

// Each command goes out under the key of its draft or dialog: pressed twice, or sent again after a lost answer, it does one thing.

export const useChangeClass = (key: string) =>
  useCommand(orpc.letterSettings.changeClass.mutationOptions({ context: { key } }))

export const useChangeSignatories = (key: string) =>
  useCommand(orpc.letterSettings.changeSignatories.mutationOptions({ context: { key } }))

export const useReserveBlock = (key: string) =>
  useCommand(orpc.letterSettings.reserveBlock.mutationOptions({ context: { key } }))

export const useCloseBlock = (key: string) =>
  useCommand(orpc.letterSettings.closeBlock.mutationOptions({ context: { key } }))

export const useSaveClassification = (key: string) =>
  useCommand(orpc.letterSettings.saveClassification.mutationOptions({ context: { key } }))

export const useWithdrawClassification = () => useCommand(orpc.letterSettings.withdrawClassification.mutationOptions())

export const useChangePaper = (key: string) =>
  useCommand(orpc.letterSettings.changePaper.mutationOptions({ context: { key } }))
