using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>The attribute values of one version of a DOI, as JSON in one piece of memory; never changed.</summary>
internal sealed class KeptContent : DoiContent
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    private KeptContent(byte[] bytes, int[] ends)
    {
        _bytes = bytes;
        _ends = ends;
    }

    /// <summary>The JSON of one value.</summary>
    public ReadOnlyMemory<byte> this[DoiAttribute attribute]
    {
        get
        {
            var start = attribute == 0 ? 0 : _ends[(int)attribute - 1];
            return _bytes.AsMemory(start, _ends[(int)attribute] - start);
        }
    }

    public override void Write(DoiAttribute attribute, int ordinal, Utf8Buffer target) => target.Append(this[attribute].Span);

    /// <summary>Values that can still be changed.</summary>
    public sealed class Draft
    {
        private readonly ReadOnlyMemory<byte>[] _values = new ReadOnlyMemory<byte>[DoiAttributes.Count];

        /// <summary>Starts from another content; null starts from nothing.</summary>
        public Draft(DoiContent? source = null, int ordinal = 0)
        {
            using var buffer = new Utf8Buffer();
            for (var i = 0; i < _values.Length; i++)
            {
                if (source is KeptContent kept)
                    _values[i] = kept[(DoiAttribute)i];
                else if (source is not null)
                {
                    buffer.Clear();
                    source.Write((DoiAttribute)i, ordinal, buffer);
                    _values[i] = buffer.ToArray();
                }
                else
                    _values[i] = DoiAttributes.EmptyValue((DoiAttribute)i).ToArray();
            }
        }

        public ReadOnlyMemory<byte> this[DoiAttribute attribute]
        {
            get => _values[(int)attribute];
            set => _values[(int)attribute] = value;
        }

        public void Clear(DoiAttribute attribute) => this[attribute] = DoiAttributes.EmptyValue(attribute).ToArray();

        public KeptContent Freeze()
        {
            var ends = new int[_values.Length];
            var length = 0;
            for (var i = 0; i < ends.Length; i++)
                ends[i] = length += _values[i].Length;

            var bytes = new byte[length];
            for (var i = 0; i < ends.Length; i++)
                _values[i].CopyTo(bytes.AsMemory(ends[i] - _values[i].Length));
            return new KeptContent(bytes, ends);
        }
    }
}
