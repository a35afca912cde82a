import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';

/** A call of a tool: what it is told, and which tool is meant where there are several. */
export interface ToolCall {
	tool?: string;
	arguments: Record<string, unknown>;
}

/** A language model that follows a script: what it wants tools to be told, call by call. */
export interface FakeLanguageModel extends LoopbackServer {
	/** What the tools have answered it, in order. */
	readonly toolResults: string[];
	/** The tools it was offered, as the protocol describes them. */
	readonly offeredTools: OfferedTool[];
	/** The calls of each turn; after the last turn it says that it is done. */
	setScript(turns: ToolCall[][]): void;
}

interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties: Record<string, object> };
}

interface ChatRequest {
	messages?: Array<{ role: string; content: string }>;
	tools?: Array<{ function: OfferedTool }>;
	stream?: boolean;
}

interface ChatMessage {
	role: 'assistant';
	content: string | null;
	tool_calls?: object[];
}

const finalMessage: ChatMessage = { role: 'assistant', content: 'All said' };

const toolMessagesIn = ({ messages = [] }: ChatRequest) =>
	messages.filter(({ role }) => role === 'tool');

/** What comes next, told by how many calls have been answered: agents retell the rest as they like. */
function turnOf(asked: ChatRequest, turns: ToolCall[][]): number {
	const answered = toolMessagesIn(asked).length;
	return turns.findIndex((_, turn) => turns.slice(0, turn).flat().length === answered);
}

function nextTurn(asked: ChatRequest, turns: ToolCall[][]): ChatMessage {
	const turn = turnOf(asked, turns);
	const only = asked.tools?.[0]?.function.name;
	const calls = only ? turns[turn] : undefined;
	if (!calls) return finalMessage;
	const tool_calls = calls.map((call, index) => ({
		index,
		id: `call_${turn}_${index}`,
		type: 'function',
		function: { name: call.tool ?? only, arguments: JSON.stringify(call.arguments) },
	}));
	return { role: 'assistant', content: null, tool_calls };
}

const frame = { id: 'answer', created: 1, model: 'scripted' };

function completionBody(message: ChatMessage): string {
	const finish_reason = message.tool_calls ? 'tool_calls' : 'stop';
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	const choices = [{ index: 0, message, finish_reason }];
	return JSON.stringify({ ...frame, object: 'chat.completion', choices, usage });
}

function streamBody(message: ChatMessage): string {
	const finish_reason = message.tool_calls ? 'tool_calls' : 'stop';
	const chunks = [
		{ index: 0, delta: message, finish_reason: null },
		{ index: 0, delta: {}, finish_reason },
	].map((choice) => ({ ...frame, object: 'chat.completion.chunk', choices: [choice] }));
	const lines = [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]'];
	return lines.map((line) => `data: ${line}\n\n`).join('');
}

/** Speaks the protocol of OpenAI's chat completions, on loopback. */
export async function startFakeLanguageModel(): Promise<FakeLanguageModel> {
	let script: ToolCall[][] = [];
	const heard: string[] = [];
	const offered: OfferedTool[] = [];
	const server = createServer(async (incoming, outgoing) => {
		const asked = (await json(incoming)) as ChatRequest;
		heard.splice(0, Infinity, ...toolMessagesIn(asked).map(({ content }) => content));
		offered.splice(0, Infinity, ...(asked.tools ?? []).map((tool) => tool.function));
		const said = nextTurn(asked, script);
		const type = asked.stream ? 'text/event-stream' : 'application/json';
		outgoing
			.setHeader('content-type', type)
			.end(asked.stream ? streamBody(said) : completionBody(said));
	});
	const { url, close } = await listenOnLoopback(server);
	return {
		url: `${url}/v1`,
		close,
		toolResults: heard,
		offeredTools: offered,
		setScript: (turns) => {
			script = turns;
		},
	};
}
