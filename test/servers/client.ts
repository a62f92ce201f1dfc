/** What came back: status, parsed body (or text), headers. */
export interface Answer {
  readonly status: number;
  // The tests look into answers of every shape.
  // biome-ignore lint: see above
  readonly body: any;
  readonly headers: Headers;
}

/** Talks to a house over real HTTP, keeping the session cookie. */
export class Client {
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
    private readonly wanted?: number,
  ) {}

  /** A caller who has signed in before. */
  static inSession(url: string, cookie: string): Client {
    const client = new Client(url);
    client.cookie = cookie;
    return client;
  }

  /** The same caller with further headers. */
  with(headers: Record<string, string>): Client {
    const client = new Client(this.url, { ...this.headers, ...headers }, this.wanted);
    client.cookie = this.cookie;
    return client;
  }

  /** The same caller; any other status than this fails the test with the answer's text. */
  must(status: number): Client {
    const client = new Client(this.url, this.headers, status);
    client.cookie = this.cookie;
    client.keep = (cookie) => {
      this.cookie = cookie;
    };
    return client;
  }

  /** The session's cookie, for requests that a test sends by itself. */
  get sessionCookie(): string {
    return this.cookie;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }
  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body);
  }
  put(path: string, body?: unknown): Promise<Answer> {
    return this.send('PUT', path, body);
  }
  patch(path: string, body?: unknown): Promise<Answer> {
    return this.send('PATCH', path, body);
  }
  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  private keep: (cookie: string) => void = () => undefined;

  private async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': isRaw ? 'text/csv' : 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...this.headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) {
      this.cookie = set;
      this.keep(set);
    }
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    if (this.wanted !== undefined && response.status !== this.wanted)
      throw new Error(`${method} ${path} answered ${response.status} instead of ${this.wanted}: ${text.slice(0, 2000)}`);
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers };
  }
}
