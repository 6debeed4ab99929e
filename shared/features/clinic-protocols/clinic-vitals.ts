import { z } from 'zod'

/** What is measured at the bedside, by the names of `resources/reference-data/vital-signs.json`. */
export const clinicVitals = [
  'systolic',
  'diastolic',
  'pulse',
  'respiration',
  'temperature',
  'oxygen',
  'glucose',
] as const

export type ClinicVital = (typeof clinicVitals)[number]

export const clinicVitalSchema = z.enum(clinicVitals)

interface VitalFacts {
  readonly unit: string
  /** LOINC. */
  readonly loinc: string
  /** Outside it the number was mistyped. */
  readonly lowest: number
  readonly highest: number
  /** Places behind the comma. */
  readonly decimals: 0 | 1
}

/** Units, codes and the numbers that a living person can have: those of the same file, which a test holds against it. */
export const vitalFacts: Readonly<Record<ClinicVital, VitalFacts>> = {
  systolic: { unit: 'mmHg', loinc: '8480-6', lowest: 40, highest: 300, decimals: 0 },
  diastolic: { unit: 'mmHg', loinc: '8462-4', lowest: 20, highest: 200, decimals: 0 },
  pulse: { unit: 'kali/menit', loinc: '8867-4', lowest: 20, highest: 300, decimals: 0 },
  respiration: { unit: 'kali/menit', loinc: '9279-1', lowest: 4, highest: 100, decimals: 0 },
  temperature: { unit: '°C', loinc: '8310-5', lowest: 30, highest: 45, decimals: 1 },
  oxygen: { unit: '%', loinc: '59408-5', lowest: 40, highest: 100, decimals: 0 },
  glucose: { unit: 'mg/dL', loinc: '41653-7', lowest: 10, highest: 1000, decimals: 0 },
}

export const isPlausible = (vital: ClinicVital, value: number): boolean =>
  value >= vitalFacts[vital].lowest && value <= vitalFacts[vital].highest
