using System.Text.Json;

namespace DataCite.Metadata;

internal sealed class StateAttribute(string name) : RecordAttribute<DoiState?>(name)
{
    protected override DoiState? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        return Enum.TryParse<DoiState>(text, ignoreCase: true, out var state) && !int.TryParse(text, out _) ? state : DoiState.Unknown;
    }

    protected override void WriteTyped(Utf8JsonWriter writer, DoiState? value) => writer.WriteStringValue(DoiName.ToAsciiLower(value.ToString()!));
}
