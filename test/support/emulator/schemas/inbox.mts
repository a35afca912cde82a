import { z } from 'zod';
import { param } from './errorMessages.mts';
import { name, time } from './formats.mts';

const texts = z
	.record(z.string())
	.refine((all) => Object.keys(all).length > 0, param('subjects', 'must not be empty'));

export const broadcast = z
	.strictObject({
		name,
		subjects: texts,
		contents: z.record(z.string()).optional(),
		img_url: z.string().optional(),
		send_after: time.optional(),
		data: z.string().optional(),
		custom_data: z.record(z.unknown()).optional(),
	})
	.refine(
		({ subjects, contents }) =>
			!contents || Object.keys(subjects).every((language) => language in contents),
		param('subjects', 'must have no language that contents lacks'),
	);

export const inboxMarks = z
	.strictObject({
		is_read: z.boolean().optional(),
		is_deleted: z.boolean().optional(),
		is_opened: z.boolean().optional(),
	})
	.refine((marks) => Object.keys(marks).length > 0, param('body', 'must not be empty'));
