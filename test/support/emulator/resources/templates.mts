import { failure, ok, errorList, type ApiResponse } from '../responses.mts';
import type { TemplateRecord } from '../records.mts';
import { templateErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { templateCopy } from '../schemas/app.mts';
import { appOnly, noQuery, templateList } from '../schemas/queries.mts';
import { templateCreation, templateUpdate } from '../schemas/template.mts';
import { addTemplate, changeTemplate } from '../state/templates.mts';

const common = { key: 'app', errorFormat } as const;
const templatePath = '/templates/{id}';
const notFound = (status: number): ApiResponse => errorList(status, 'template not found');

const show = (template: TemplateRecord): Record<string, unknown> => ({
	...template,
	channel: template.channel === 'sms' ? 'SMS' : template.channel,
});

const list = route({
	...common,
	method: 'GET',
	path: '/templates',
	appId: 'query',
	query: templateList,
	respond: ({ app, query: { limit, offset, channel } }) => {
		const matching = [...app.templates.values()].filter(
			(template) => channel === undefined || template.channel === channel,
		);
		const templates = matching
			.slice(offset, offset + limit)
			.map(({ id, name, created_at, updated_at }) => ({ id, name, created_at, updated_at }));
		return ok({ limit, offset, total_count: matching.length, templates });
	},
});

const view = route({
	...common,
	method: 'GET',
	path: templatePath,
	appId: 'query',
	query: appOnly,
	respond: ({ app, params }) => {
		const template = app.templates.get(params.id);
		return template ? ok(show(template)) : notFound(404);
	},
});

const unprocessable: ApiResponse = {
	status: 422,
	body: '<!DOCTYPE html><html><head><title>Unprocessable Entity (422)</title></head><body></body></html>',
	headers: { 'Content-Type': 'text/html; charset=utf-8' },
};

const create = route({
	...common,
	method: 'POST',
	path: '/templates',
	appId: 'body',
	query: noQuery,
	body: templateCreation,
	respond: ({ app, body }) => {
		const hasContent = body.isEmail === true || body.contents !== undefined;
		return hasContent ? ok(show(addTemplate(app, body))) : unprocessable;
	},
});

const update = route({
	...common,
	method: 'PATCH',
	path: templatePath,
	appId: 'query',
	query: appOnly,
	body: templateUpdate,
	respond: ({ app, params, body }) => {
		const template = app.templates.get(params.id);
		if (!template) return notFound(400);
		changeTemplate(template, body);
		return ok(show(template));
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path: templatePath,
	appId: 'query',
	query: appOnly,
	respond: ({ app, params }) =>
		app.templates.delete(params.id) ? ok({ success: true }) : notFound(404),
});

const copy = route({
	...common,
	key: 'organization',
	method: 'POST',
	path: `${templatePath}/copy_to_app`,
	appId: 'query',
	query: appOnly,
	body: templateCopy,
	respond: ({ store, app, params, query, body: { target_app_id: target } }) => {
		const template = store.apps.get(query.app_id)?.templates.get(params.id);
		const destination = store.apps.get(target);
		if (!template || !destination) return notFound(404);
		if (destination === app) return failure(400, 'Target app must differ from the source app');
		const { name, content } = template;
		addTemplate(destination, { ...content, name });
		return ok({ success: true });
	},
});

export const templates = [list, view, create, update, remove, copy];
