import { z } from 'zod'

/** What is measured at the bedside. */
export const clinicVitals = [
  'systolic',
  'diastolic',
  'pulse',
  'respiratory-rate',
  'temperature',
  'oxygen-saturation',
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

/** Units, codes and the numbers that a living person can have. */
export const vitalFacts: Readonly<Record<ClinicVital, VitalFacts>> = {
  systolic: { unit: 'mmHg', loinc: '8480-6', lowest: 40, highest: 300, decimals: 0 },
  diastolic: { unit: 'mmHg', loinc: '8462-4', lowest: 20, highest: 200, decimals: 0 },
  pulse: { unit: '/menit', loinc: '8867-4', lowest: 20, highest: 250, decimals: 0 },
  'respiratory-rate': { unit: '/menit', loinc: '9279-1', lowest: 4, highest: 80, decimals: 0 },
  temperature: { unit: '°C', loinc: '8310-5', lowest: 30, highest: 43, decimals: 1 },
  'oxygen-saturation': { unit: '%', loinc: '59408-5', lowest: 40, highest: 100, decimals: 0 },
  glucose: { unit: 'mg/dL', loinc: '2339-0', lowest: 10, highest: 900, decimals: 0 },
}

export const isPlausible = (vital: ClinicVital, value: number): boolean =>
  value >= vitalFacts[vital].lowest && value <= vitalFacts[vital].highest
