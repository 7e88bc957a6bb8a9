using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The problems of one write. Only the first problem of each source is reported.</summary>
internal sealed class ValidationErrors
{
    private readonly List<ValidationError> _errors = [];

    public bool Any => _errors.Count > 0;

    public IReadOnlyList<ValidationError> All => _errors;

    public void Add(string source, string title, string? uid)
    {
        if (_errors.Exists(error => error.Source == source))
            return;
        var capitalised = title.Length > 0 && char.IsAsciiLetterLower(title[0]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;
        _errors.Add(new ValidationError(source, capitalised, uid));
    }

    /// <summary>The answer; 200 for a dry run, 422 otherwise.</summary>
    public ServerResponse ToResponse(int status = 422)
    {
        var buffer = new Utf8Buffer(512);
        buffer.Append("""{"errors":["""u8);
        foreach (var error in _errors)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            buffer.Append("""{"source":"""u8);
            buffer.AppendString(error.Source);
            buffer.Append(""","title":"""u8);
            buffer.AppendString(error.Title);
            if (!string.IsNullOrEmpty(error.Uid))
            {
                buffer.Append(""","uid":"""u8);
                buffer.AppendString(error.Uid);
            }

            buffer.Append((byte)'}');
        }

        buffer.Append("]}"u8);
        return new ServerResponse(status, buffer);
    }
}
