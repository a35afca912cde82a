import { z } from 'zod';
import type { TemplateBody } from '../state/templates.mts';
import { emailFields, smsFields } from './message/addressFields.mts';
import { pushFields } from './message/pushFields.mts';
import { languageMap, name } from './formats.mts';
import { param } from './errorMessages.mts';

const content = {
	...pushFields,
	...emailFields,
	...smsFields,
	name,
	contents: languageMap.optional(),
	headings: languageMap.optional(),
	subtitle: languageMap.optional(),
	isEmail: z.boolean().optional(),
	isSMS: z.boolean().optional(),
	dynamic_content: z.string().or(z.record(z.unknown())).optional(),
};

const blankBodyMessage = "'message' Email body can not be blank";

function checkEmail(body: Record<string, unknown>, ctx: z.RefinementCtx): void {
	const addIssue = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (body.isEmail && body.isSMS) addIssue(param('isSMS', 'can not be combined with isEmail'));
	if (!body.isEmail) return;
	const isBlank = typeof body.email_body !== 'string' || body.email_body.trim() === '';
	if (isBlank) addIssue(blankBodyMessage);
	if (!body.email_subject) addIssue(param('email_subject', 'is required'));
}

export const templateCreation = z
	.strictObject({ app_id: z.string(), ...content })
	.superRefine(checkEmail) as z.ZodType<TemplateBody, z.ZodTypeDef, unknown>;

export const templateUpdate = z.strictObject(content).superRefine(checkEmail) as z.ZodType<
	TemplateBody,
	z.ZodTypeDef,
	unknown
>;
