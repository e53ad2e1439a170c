/* console.exe PROGRAM ARGUMENT...: runs a program so that its frames can be seen under wine.
 *
 * Wine 8 counts the letters of escape sequences as text when a program writes to its console, and breaks the lines.
 * Here the program writes into a pipe that bears the name of a terminal of mintty, which Rust takes for a terminal, and
 * every byte is handed on as it is. Keys still come from wine's console. Only for trying the program. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static const wchar_t NAME[] = L"\\\\.\\pipe\\msys-0000000000000000-pty0-to-master";

/* Hands on what the program writes, until it has closed its end. */
static DWORD WINAPI hand_on(LPVOID reading)
{
    static char bytes[32768];
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD length, written;
    while (ReadFile((HANDLE)reading, bytes, sizeof bytes, &length, NULL) && length > 0)
        for (DWORD done = 0; done < length; done += written)
            if (!WriteFile(out, bytes + done, length - done, &written, NULL)) return 1;
    return 0;
}

int wmain(int count, wchar_t **words)
{
    wchar_t line[32000] = L"";
    for (int i = 1; i < count; i++) {
        if (wcslen(line) + wcslen(words[i]) + 4 > sizeof line / sizeof *line) return 2;
        wcscat(wcscat(wcscat(line, L"\""), words[i]), L"\" ");
    }
    HANDLE reading = CreateNamedPipeW(NAME, PIPE_ACCESS_INBOUND, PIPE_WAIT, 1, 0, 65536, 0, NULL);
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    HANDLE writing = CreateFileW(NAME, GENERIC_WRITE, 0, &inherited, OPEN_EXISTING, 0, NULL);
    if (reading == INVALID_HANDLE_VALUE || writing == INVALID_HANDLE_VALUE) {
        fwprintf(stderr, L"no pipe: error %lu\n", GetLastError());
        return 2;
    }
    STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
    start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    start.hStdOutput = writing;
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    PROCESS_INFORMATION program;
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &program)) {
        fwprintf(stderr, L"cannot run %ls: error %lu\n", line, GetLastError());
        return 2;
    }
    CloseHandle(writing);
    HANDLE thread = CreateThread(NULL, 0, hand_on, reading, 0, NULL);
    WaitForSingleObject(program.hProcess, INFINITE);
    WaitForSingleObject(thread, 2000);
    DWORD status = 0;
    GetExitCodeProcess(program.hProcess, &status);
    return (int)status;
}
