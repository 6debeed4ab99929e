import {
  type RecommendationTemplate,
  templateRequirement,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'

const isTemplate = (name: string): name is RecommendationTemplate => Object.hasOwn(templateRequirement, name)

/** The template of that name, where this feature writes it; null otherwise. */
export function templateOf(name: string | null | undefined): RecommendationTemplate | null {
  return name !== null && name !== undefined && isTemplate(name) ? name : null
}
